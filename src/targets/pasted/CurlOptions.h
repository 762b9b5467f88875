// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The curl options that are needed to convert a command line: their table, the encoding of their values, the parts of forms, and
//! the reasons for omitting some of them. Pure.

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace watchkeeper {

// The curl options that are needed to convert a command line. A table defines which options have a value and how each option is handled.

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

//! Returns the option with this name, or null if it is unknown. As in curl, an abbreviated name is accepted if it is
//! unambiguous.
const CurlOption *curlOption(const QString &longName);
const CurlOption *curlOption(QChar letter);

// The reasons why options and header fields of a curl command line are omitted, as messages. Pure.

//! Returns the reason for omitting an option that has no equivalent in Watchkeeper.
QString omittedOptionReason(const CurlOption &option);

//! Returns the reason for omitting a header field; empty if the header field is converted.
QString omittedHeaderReason(const QString &name);

// Encodes strings for an address as curl does, with percent-encoding (RFC 3986, 2.1). Pure. Placeholders such as `${env:TOKEN}`
// stay unchanged, because they are filled only before a check.

//! Encodes the value of `--data-urlencode` or `--url-query` in one of the forms `content`, `=content` and `name=content`.
QString encodedPair(const QString &value);

//! Whether the value has a form that reads a file: `@FILE` or `name@FILE`.
bool isFromFile(const QString &value);

//! Encodes `NAME:PASSWORD` for the credentials of an address. Also encodes characters such as `@` that would end the
//! credentials.
QString encodedUser(const QString &user);

// Converts the curl options -F and --form-string into fields of an `http` target. Pure.

//! \brief Collects the parts of a multipart form, one option at a time.
class CurlForm
{
public:
    //! Adds `name=value`, `name=@path` or `name=@path;type=image/png`. \return the reason for omitting the part, or an empty string
    QString add(const QString &part);
    //! Adds `name=value`. A value that begins with `@` or `<` has no special meaning.
    QString addText(const QString &part);

    bool isEmpty() const { return m_form.isEmpty() && m_files.isEmpty(); }
    //! Adds the fields `form`, `files` and `formType`.
    void addTo(QJsonObject *fields) const;
    //! Returns, for each field, the names of its parts in the order in which they were added, which a JSON object doesn't keep.
    QHash<QString, QStringList> order() const;

private:
    QString insertPart(QJsonObject *into, QStringList *names, const QString &name, const QString &value);

    QJsonObject m_form;
    QJsonObject m_files;
    QStringList m_formNames;
    QStringList m_fileNames;
};

} // namespace watchkeeper
