// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The options of curl, as far as they matter for taking a command line over: which have a value, and what becomes of each.

#include <QString>

namespace watchkeeper {

//! What becomes of an option.
enum class CurlMeaning : quint8 {
    Quiet,   //!< is about curl's own output, or what is done here anyway: nothing to say
    LeftOut, //!< has no counterpart here: named in a sentence
    Url,
    Method,
    Header,
    Data,
    DataRaw,
    DataUrlEncode,
    UrlQuery,
    Json,
    Get,
    Head,
    User,
    BearerToken,
    Insecure,
    MaxTime,
    MaxRedirects,
    Proxy,
    SocksProxy,
    ProxyUser,
    UserAgent,
    Referer,
    Cookie,
    Ipv4,
    Ipv6,
    CaFile,
    Range,
    Form,
    FormString,
    Digest,
    Certificate,
    Key,
    Passphrase,
    Resolve,
    Http2
};

//! One row.
struct CurlOption
{
    const char *name; //!< without the hyphens
    char letter;      //!< of the short form; 0: none
    bool hasValue;
    CurlMeaning meaning;
};

//! Null where it is not known. An abbreviated long name counts where only one option begins so, as in curl.
const CurlOption *curlOption(const QString &longName);
const CurlOption *curlOption(QChar letter);

} // namespace watchkeeper
