import { storeContract } from '../../support/store/contract.ts'

storeContract('PostgreSQL')
