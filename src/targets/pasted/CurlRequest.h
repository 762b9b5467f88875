// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the words of a curl command line into fields of an `http` target: the table of curl's options, the encoding of their
//! values, the parts of forms, and the reasons for omitting some of them. Pure.

#include "model/base/Quantity.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

// The curl options that are needed to convert a command line. A table defines which options have a value and how each option is handled.

//! How an option is handled.
enum class CurlMeaning : quint8 {
    Quiet,       //!< affects only the output of curl, or is the default in Watchkeeper; ignored without a remark
    Omitted,     //!< not supported by Watchkeeper; a remark mentions the option
    SingleField, //!< sets one field
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
    MaxTime,
    MaxRedirects,
    Proxy,
    SocksProxy,
    ProxyUser,
    Referer,
    Cookie,
    Range,
    Form,
    FormString,
    Digest,
    Certificate,
    Resolve
};

//! One option of curl.
struct CurlOption
{
    QLatin1StringView name; //!< without the hyphens
    QChar letter;           //!< letter of the short form; null if there is none
    bool hasValue = false;
    CurlMeaning meaning = CurlMeaning::Quiet;
    const char *field = nullptr;      //!< the field that the option sets
    const char *fieldValue = nullptr; //!< what an option without a value sets; the field becomes false if this is null
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

//! \brief Reads the words after `curl`, and provides the fields and remarks about the parts without an equivalent.
class CurlRequest
{
public:
    explicit CurlRequest(const QStringList &words);

    QString address() const
    {
        return m_address;
    } //!< the address as written, with a scheme added if necessary; empty if there is no address
    QString method() const;
    QJsonObject fields() const;
    //! Returns, for each map field, the order of its keys, which a JSON object doesn't keep.
    QHash<QString, QStringList> mapOrder() const;
    std::optional<Milliseconds> timeout() const { return m_timeout; }
    const QStringList &remarks() const { return m_remarks; }

private:
    void readLongOption(const QString &name);
    void readShortOptions(const QString &letters);
    void read(const CurlOption *option, const QString &shown, const QString &value);
    void readSecurityOption(CurlMeaning meaning, const QString &value);
    void readLimit(CurlMeaning meaning, const QString &shown, const QString &value);
    QString next();
    bool isNextWordOptionValue() const;
    void setAddress(const QString &address);
    void setMethod(const QString &method);
    void addHeader(const QString &line);
    void setHeader(const QString &name, const QString &value);
    void addBody(const QString &part, QChar separator = u'&');
    void addData(const QString &shown, const QString &value);
    void addUrlEncoded(const QString &shown, const QString &value);
    void addUrlQuery(const QString &shown, const QString &value);
    void appendToQuery(const QString &query);
    void setProxy(const QString &value, const QString &scheme);
    void setUser(const QString &value);
    void setCertificate(const QString &value);
    void addForm(const QString &shown, const QString &value, const QString &problem);
    void finish();
    void finishResolve();
    void finishUser();
    void addOmission(const QString &part, const QString &reason = {});

    QStringList m_words;
    qsizetype m_position = 0;
    QString m_address;
    QString m_method;
    QString m_body;
    bool m_hasBody = false;
    bool m_isGet = false;
    bool m_isHead = false;
    bool m_isDigest = false;
    CurlForm m_form;
    QStringList m_query;
    QString m_resolve; //!< in the format `host:port:address`
    QString m_proxyUser;
    QStringList m_headerNames;
    QHash<QString, QString> m_headers; //!< values by name; a name is spelled as in its first occurrence
    QJsonObject m_fields;
    std::optional<Milliseconds> m_timeout;
    QStringList m_remarks;
};

} // namespace watchkeeper
