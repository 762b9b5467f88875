// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the fields of an `http` target say, in the form in which its checks use it. Pure functions, safe from any thread.

#include "checks/CheckContext.h"
#include "checks/http/HttpContent.h"
#include "checks/network/Resolver.h"
#include "model/Fields.h"

#include <QByteArray>
#include <QUrl>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Worked out once for a target. What is absent is as in the settings, which may change between two checks.
class HttpPlan : public CheckPreparation
{
public:
    explicit HttpPlan(const Fields &fields);

    QUrl url;            //!< without user-info and fragment
    QString unfilledUrl; //!< with its placeholders, where it had any: then `url` is not for people's eyes
    QByteArray method;
    QList<std::pair<QByteArray, QByteArray>> headers; //!< the user's own
    HttpContent content;                              //!< not yet there where it holds files
    TextPairs form;                                   //!< to be sent with these files, by their name in the form
    TextPairs files;
    QByteArray authorization; //!< value of the header field; empty: none, or not before the server has asked
    bool usesDigest;          //!< with these:
    QString userName;
    QString password;
    QByteArray userAgent; //!< empty: as in the settings
    NumberSet accept;
    bool followRedirects;
    int maxRedirects;
    std::optional<bool> verifyTls;
    QString caFile; //!< trusted in place of the system's authorities; empty: those
    QUrl proxy;     //!< empty: none, or the settings choose it
    bool settingsChooseProxy;
    bool keepAlive;
    std::optional<Resolver::Family> family;
    qint64 maxBody;
    qint64 maxDecompressed;
    double certificateDays;

    //! \brief The first request to a server without a proxy for plain HTTP, but for the line with a user agent that the settings
    //! choose. Empty where more has to be known.
    QByteArray firstRequest;

    bool hasHeader(QByteArrayView name) const { return !header(name).isNull(); }
    //! Of the user's own, the first of that name; null when there is none.
    QByteArray header(QByteArrayView name) const;
};

//! For Kind::prepare.
std::shared_ptr<const CheckPreparation> prepareHttpPlan(const Fields &fields);

//! `Basic …` (RFC 7617)
QByteArray basicAuthorization(const QString &userName, const QString &password);

} // namespace watchkeeper
