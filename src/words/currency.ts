const codes =
  /^(VND|USD|EUR|GBP|JPY|CNY|KRW|THB|SGD|AUD|CAD|CHF|HKD|TWD|MYR|IDR|PHP|INR|LAK|KHR|BRL|MXN|ZAR|SEK|NOK|DKK|PLN|CZK|NZD|XOF|XAF)$/;

/** Whether a text is the code of a currency; other words of three capitals, such as "TEU", are abbreviations of something. */
export const isCurrencyCode = (text: string): boolean => codes.test(text);
