// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The options of curl needed to take over a command line: which have a value, and how each is handled.

#include <QString>

namespace watchkeeper {

//! How an option is handled.
enum class CurlMeaning : quint8 {
    Quiet,   //!< only affects curl's own output, or is done here anyway: nothing to report
    LeftOut, //!< no counterpart here: named in a sentence
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
    char letter;      //!< letter of the short form; 0: none
    bool hasValue;
    CurlMeaning meaning;
};

//! Null for an unknown option. An abbreviated long name is accepted if it is unambiguous, as in curl.
const CurlOption *curlOption(const QString &longName);
const CurlOption *curlOption(QChar letter);

} // namespace watchkeeper
