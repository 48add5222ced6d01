// What people call time zones: cities that give no zone its name, names that changed, and words that mean several.

/**
 * Cities by their zone, the best known first, those of the Quad before the others. A zone is shown by its first
 * city. https://data.iana.org/time-zones/tz-link.html
 */
export const CITIES: readonly (readonly [zone: string, cities: readonly string[]])[] = table(`
Asia/Kolkata: New Delhi, Delhi, Mumbai, Bengaluru, Bangalore, Kolkata, Chennai, Hyderabad, Pune, Bombay, Madras,
  Ahmedabad, Jaipur, Lucknow, India, India Standard Time
Asia/Tokyo: Tokyo, Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Fukuoka, Hiroshima, Japan Standard Time, JST
Australia/Canberra: Canberra
America/New_York: Washington, Washington DC, Washington D.C., New York, New York City, NYC, Boston, Philadelphia, Atlanta, Miami,
  Baltimore, Pittsburgh, Charlotte, Orlando, ET, US Eastern, Eastern US
Australia/Sydney: Sydney, Newcastle NSW, Wollongong, AEDT
Australia/Melbourne: Melbourne, Geelong
America/Los_Angeles: Los Angeles, San Francisco, Seattle, San Diego, San Jose California, Las Vegas, Portland Oregon,
  Silicon Valley, PT, PDT, Pacific Time, US Pacific
America/Chicago: Chicago, Houston, Dallas, Austin, San Antonio, Minneapolis, New Orleans, Nashville, St Louis,
  Kansas City, CT, Central US, US Central
America/Denver: Denver, Salt Lake City, Albuquerque, MT, MDT, US Mountain
Australia/Brisbane: Brisbane, Gold Coast, Cairns
Australia/Perth: Perth, Fremantle, AWST
Australia/Adelaide: Adelaide, ACDT
Australia/Hobart: Hobart, Tasmania
Australia/Darwin: Darwin
America/Phoenix: Phoenix, Arizona
Pacific/Honolulu: Honolulu, Hawaii, HST
America/Anchorage: Anchorage, Alaska, AKST, AKDT
Pacific/Guam: Guam
Europe/London: London, Edinburgh, Manchester, Glasgow, Cardiff, UK, United Kingdom, Britain, Great Britain, England
Asia/Singapore: Singapore, SGT
Asia/Seoul: Seoul, Busan, South Korea, KST
Europe/Brussels: Brussels, Belgium
Europe/Paris: Paris, Lyon, Marseille, France
Europe/Berlin: Berlin, Frankfurt, Munich, Hamburg, Cologne, Germany
Pacific/Auckland: Auckland, Wellington, Christchurch, New Zealand, NZST, NZDT, NZT
Asia/Manila: Manila, Philippines, PHT
Asia/Jakarta: Jakarta, WIB
Asia/Bangkok: Bangkok, Thailand
Asia/Ho_Chi_Minh: Ho Chi Minh City, Hanoi, Vietnam
Asia/Kuala_Lumpur: Kuala Lumpur, Malaysia
Asia/Dubai: Dubai, Abu Dhabi, UAE, United Arab Emirates
Asia/Shanghai: Shanghai, Beijing, Guangzhou, Shenzhen, China
Asia/Hong_Kong: Hong Kong, HKT
Asia/Taipei: Taipei, Taiwan
Asia/Kathmandu: Kathmandu, Nepal, NPT
Asia/Colombo: Colombo, Sri Lanka
Asia/Dhaka: Dhaka, Bangladesh
Asia/Karachi: Karachi, Islamabad, Lahore, Pakistan, PKT
Pacific/Port_Moresby: Port Moresby, Papua New Guinea
Pacific/Apia: Apia, Samoa
Pacific/Fiji: Suva, Fiji
America/Toronto: Toronto, Ottawa, Montreal
America/Vancouver: Vancouver
America/Sao_Paulo: Sao Paulo, Rio de Janeiro, Brasilia
America/Argentina/Buenos_Aires: Buenos Aires, Argentina
Europe/Zurich: Zurich, Geneva, Bern, Switzerland
Europe/Amsterdam: Amsterdam, The Hague, Netherlands
Europe/Rome: Rome, Milan, Italy
Europe/Madrid: Madrid, Barcelona, Spain
Europe/Vienna: Vienna, Austria
Europe/Stockholm: Stockholm, Sweden
Europe/Oslo: Oslo, Norway
Europe/Copenhagen: Copenhagen, Denmark
Europe/Helsinki: Helsinki, Finland
Europe/Tallinn: Tallinn, Estonia
Europe/Warsaw: Warsaw, Krakow
Europe/Prague: Prague
Europe/Athens: Athens, Greece
Europe/Dublin: Dublin, Ireland
Europe/Kyiv: Kyiv, Ukraine
Europe/Istanbul: Istanbul, Ankara
Europe/Moscow: Moscow, MSK
Asia/Jerusalem: Jerusalem, Tel Aviv
Asia/Riyadh: Riyadh, Saudi Arabia
Asia/Tehran: Tehran
Africa/Cairo: Cairo
Africa/Nairobi: Nairobi, Kenya
Africa/Lagos: Lagos, Abuja, Nigeria
Africa/Johannesburg: Johannesburg, Cape Town, Pretoria, South Africa, SAST
UTC: UTC, Coordinated Universal Time`)

/** Words that stand for several zones; whoever uses one is asked which. */
export const SEVERAL: readonly (readonly [word: string, zones: readonly string[]])[] = table(`
IST: Asia/Kolkata, Asia/Jerusalem, Europe/Dublin
EST: America/New_York, Australia/Sydney, America/Panama
EDT: America/New_York, Australia/Sydney
CST: America/Chicago, Asia/Shanghai, America/Havana
CDT: America/Chicago, America/Havana
MST: America/Denver, America/Phoenix
PST: America/Los_Angeles, Asia/Manila
AST: America/Halifax, America/Puerto_Rico, Asia/Riyadh
BST: Europe/London, Asia/Dhaka, Pacific/Bougainville
GMT: UTC, Europe/London, Africa/Accra
WET: Europe/Lisbon, Atlantic/Canary
WEST: Europe/Lisbon, Atlantic/Canary
CET: Europe/Brussels, Europe/Paris, Europe/Berlin
CEST: Europe/Brussels, Europe/Paris, Europe/Berlin
MET: Europe/Brussels, Europe/Paris, Europe/Berlin
EET: Europe/Helsinki, Europe/Athens, Europe/Kyiv
EEST: Europe/Helsinki, Europe/Athens, Europe/Kyiv
AEST: Australia/Sydney, Australia/Brisbane
ACST: Australia/Adelaide, Australia/Darwin
Eastern: America/New_York, America/Toronto, Australia/Sydney
Eastern Time: America/New_York, America/Toronto, Australia/Sydney
Central: America/Chicago, America/Winnipeg, Australia/Adelaide
Central Time: America/Chicago, America/Winnipeg, Australia/Adelaide
Mountain: America/Denver, America/Phoenix, America/Edmonton
Mountain Time: America/Denver, America/Phoenix, America/Edmonton
Pacific: America/Los_Angeles, America/Vancouver
Australia: Australia/Sydney, Australia/Brisbane, Australia/Adelaide, Australia/Darwin, Australia/Perth
US: America/New_York, America/Chicago, America/Denver, America/Los_Angeles, America/Phoenix
USA: America/New_York, America/Chicago, America/Denver, America/Los_Angeles, America/Phoenix
America: America/New_York, America/Chicago, America/Denver, America/Los_Angeles, America/Phoenix
United States: America/New_York, America/Chicago, America/Denver, America/Los_Angeles, America/Phoenix
Canada: America/Toronto, America/Winnipeg, America/Edmonton, America/Vancouver, America/Halifax, America/St_Johns
Brazil: America/Sao_Paulo, America/Manaus, America/Rio_Branco
Indonesia: Asia/Jakarta, Asia/Makassar, Asia/Jayapura
Russia: Europe/Moscow, Asia/Yekaterinburg, Asia/Novosibirsk, Asia/Vladivostok
EST5EDT: America/New_York, America/Toronto
CST6CDT: America/Chicago, America/Winnipeg
MST7MDT: America/Denver, America/Edmonton
PST8PDT: America/Los_Angeles, America/Vancouver`)

/**
 * Today's id and those that it had, and ids that name a country or a part of one instead of a city.
 * https://github.com/eggert/tz/blob/main/backward
 */
export const RENAMED: readonly (readonly [zone: string, oldIds: readonly string[]])[] = table(`
Africa/Asmara: Africa/Asmera
America/Adak: America/Atka, US/Aleutian
America/Anchorage: US/Alaska
America/Argentina/Buenos_Aires: America/Buenos_Aires
America/Argentina/Catamarca: America/Catamarca, America/Argentina/ComodRivadavia
America/Argentina/Cordoba: America/Cordoba, America/Rosario
America/Argentina/Jujuy: America/Jujuy
America/Argentina/Mendoza: America/Mendoza
America/Atikokan: America/Coral_Harbour
America/Chicago: US/Central
America/Denver: US/Mountain, Navajo, America/Shiprock
America/Detroit: US/Michigan
America/Edmonton: Canada/Mountain
America/Halifax: Canada/Atlantic
America/Havana: Cuba
America/Indiana/Indianapolis: America/Indianapolis, America/Fort_Wayne, US/East-Indiana
America/Indiana/Knox: America/Knox_IN, US/Indiana-Starke
America/Jamaica: Jamaica
America/Kentucky/Louisville: America/Louisville
America/Los_Angeles: US/Pacific
America/Manaus: Brazil/West
America/Mazatlan: Mexico/BajaSur
America/Mexico_City: Mexico/General
America/New_York: US/Eastern
America/Noronha: Brazil/DeNoronha
America/Nuuk: America/Godthab
America/Phoenix: US/Arizona
America/Regina: Canada/Saskatchewan
America/Rio_Branco: America/Porto_Acre, Brazil/Acre
America/Santiago: Chile/Continental
America/Sao_Paulo: Brazil/East
America/St_Johns: Canada/Newfoundland
America/Tijuana: Mexico/BajaNorte, America/Ensenada, America/Santa_Isabel
America/Toronto: Canada/Eastern
America/Vancouver: Canada/Pacific
America/Whitehorse: Canada/Yukon
America/Winnipeg: Canada/Central
Africa/Cairo: Egypt
Africa/Tripoli: Libya
Asia/Ashgabat: Asia/Ashkhabad
Asia/Dhaka: Asia/Dacca
Asia/Ho_Chi_Minh: Asia/Saigon
Asia/Hong_Kong: Hongkong
Asia/Jerusalem: Israel
Asia/Kathmandu: Asia/Katmandu
Asia/Kolkata: Asia/Calcutta
Asia/Macau: Asia/Macao
Asia/Makassar: Asia/Ujung_Pandang
Asia/Seoul: ROK
Asia/Shanghai: PRC, Asia/Chungking
Asia/Singapore: Singapore
Asia/Taipei: ROC
Asia/Tehran: Iran
Asia/Thimphu: Asia/Thimbu
Asia/Tokyo: Japan
Asia/Ulaanbaatar: Asia/Ulan_Bator
Asia/Yangon: Asia/Rangoon
Atlantic/Faroe: Atlantic/Faeroe
Atlantic/Reykjavik: Iceland
Australia/Adelaide: Australia/South
Australia/Brisbane: Australia/Queensland
Australia/Broken_Hill: Australia/Yancowinna
Australia/Canberra: Australia/ACT
Australia/Darwin: Australia/North
Australia/Hobart: Australia/Tasmania
Australia/Lord_Howe: Australia/LHI
Australia/Melbourne: Australia/Victoria
Australia/Perth: Australia/West
Australia/Sydney: Australia/NSW
Europe/Dublin: Eire
Europe/Istanbul: Turkey, Asia/Istanbul
Europe/Kyiv: Europe/Kiev, Europe/Uzhgorod, Europe/Zaporozhye
Europe/Lisbon: Portugal
Europe/London: GB, GB-Eire
Europe/Moscow: W-SU
Europe/Warsaw: Poland
Pacific/Auckland: NZ
Pacific/Chatham: NZ-CHAT
Pacific/Chuuk: Pacific/Truk
Pacific/Easter: Chile/EasterIsland
Pacific/Honolulu: US/Hawaii, Pacific/Johnston
Pacific/Kanton: Pacific/Enderbury
Pacific/Kwajalein: Kwajalein
Pacific/Pago_Pago: US/Samoa, Pacific/Samoa
Pacific/Pohnpei: Pacific/Ponape
UTC: Etc/UTC, Etc/UCT, UCT, Etc/Zulu, Zulu, Etc/Universal, Universal`)

/** One line an entry: what stands before the colon, and what is parted by commas behind it. */
function table(text: string): readonly (readonly [string, readonly string[]])[] {
  return text
    .trim()
    .split(/\n(?! )/)
    .map((line) => {
      const [head = '', list = ''] = line.split(':')
      return [head, list.split(',').map((entry) => entry.trim())]
    })
}
