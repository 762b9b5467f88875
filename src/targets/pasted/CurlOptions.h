// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The curl options that are needed to convert a command line. A table defines which options have a value and how each option
//! is handled.

#include <QString>

namespace watchkeeper {

//! How an option is handled.
enum class CurlMeaning : quint8 {
    Quiet,   //!< affects only the output of curl, or is the default in Watchkeeper; ignored without a remark
    Omitted, //!< not supported by Watchkeeper; a remark mentions the option
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

//! One row of the table.
struct CurlOption
{
    const char *name; //!< without the hyphens
    char letter;      //!< letter of the short form; 0 if there is none
    bool hasValue;
    CurlMeaning meaning;
};

//! The option with this name, or null if it is unknown. As in curl, an abbreviated name is accepted if it is unambiguous.
const CurlOption *curlOption(const QString &longName);
const CurlOption *curlOption(QChar letter);

} // namespace watchkeeper
