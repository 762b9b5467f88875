// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the fields of an `http` target say, in the form in which its checks use it. Pure functions, safe from any thread.

#include "checks/CheckContext.h"
#include "checks/http/HttpContent.h"
#include "checks/http/OAuthPlan.h"
#include "checks/network/Resolver.h"
#include "checks/network/TlsFiles.h"
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
    //! A GET of nothing yet; for requests that no target's fields describe. Call seal() when all is said.
    HttpPlan() = default;
    explicit HttpPlan(const Fields &fields);
    //! Another request on the same way: trust, proxy and address family of `way`.
    HttpPlan(const HttpPlan &way, const QUrl &pageUrl);

    // From the fields of a kind that has these groups of HttpFields.h; in this order.
    void readAddress(const Fields &fields); //!< `url` and `headers`
    void readWay(const Fields &fields);
    void readCredentials(const Fields &fields);
    //! Works out firstRequest.
    void seal();

    QUrl url;            //!< without user-info and fragment
    QString unfilledUrl; //!< with its placeholders, where it had any: then `url` is not for people's eyes
    QByteArray method = "GET";
    QList<std::pair<QByteArray, QByteArray>> headers; //!< the user's own
    HttpContent content;                              //!< not yet there where it holds files
    TextPairs form;                                   //!< to be sent with these files, by their name in the form
    TextPairs files;
    bool keepsBodyHome = false; //!< it holds what another server is not to see, though a redirect asks for it
    QByteArray authorization;   //!< value of the header field; empty: none, or not before the server has asked
    bool usesDigest = false;    //!< with these:
    QString userName;
    QString password;
    std::optional<OAuthPlan> oauth;
    QByteArray userAgent; //!< empty: as in the settings
    NumberSet accept;
    bool followRedirects = false;
    int maxRedirects = 0;
    bool followsToHttp = false; //!< also from https
    bool keepsCookies = false;
    std::optional<bool> verifyTls;
    QByteArray tlsMinimum; //!< `1.0`, `1.1`, `1.3`; empty: 1.2
    TlsFiles tlsFiles;     //!< without what the settings trust
    QUrl proxy;            //!< empty: none, or the settings choose it
    bool settingsChooseProxy = true;
    bool keepAlive = false;
    bool usesHttp2 = false;
    bool isUpgrade = false; //!< to another protocol: where the server agrees, the connection is the check's
    std::optional<Resolver::Family> family;
    QHostAddress address;                //!< of the target's host, in place of what its name stands for; null: that
    qint64 maxBody = 2'000'000;          //!< [bytes]
    qint64 maxDecompressed = 10'000'000; //!< [bytes]
    bool limitsAreFields = true;         //!< the two above are the target's to raise
    double certificateDays = 0;

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
