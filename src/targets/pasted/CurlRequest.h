// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the words of a curl command line into fields of an `http` target. Pure.

#include "model/base/Quantity.h"
#include "targets/pasted/CurlOptions.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace watchkeeper {

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
    void readLong(const QString &name);
    void readShort(const QString &letters);
    void read(const CurlOption *option, const QString &shown, const QString &value);
    void readSecurityOption(CurlMeaning meaning, const QString &value);
    void readLimit(CurlMeaning meaning, const QString &shown, const QString &value);
    QString next();
    bool isNextWordOptionValue() const;
    void setAddress(const QString &address);
    void setMethod(const QString &method);
    void addHeader(const QString &line);
    void setHeader(const QString &name, const QString &value);
    void addBody(const QString &part, QChar joint = u'&');
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
    qsizetype m_at = 0;
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
