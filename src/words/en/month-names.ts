/** The months in their order, as tags and tables are read. */
export const monthNames =
  'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? ' +
  'nov(?:ember)? dec(?:ember)?';
