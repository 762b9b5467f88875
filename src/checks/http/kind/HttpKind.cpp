// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `http` kind, which checks web pages and APIs.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/Kind.h"
#include "checks/http/kind/HttpCheck.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/kind/HttpFields.h"
#include "checks/http/kind/HttpPlan.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class HttpKindText
{
    Q_DECLARE_TR_FUNCTIONS(HttpKind)
};

Kind makeHttpKind()
{
    Kind kind;
    kind.key = QStringLiteral("http");
    kind.title = HttpKindText::tr("Web page or API");
    kind.help = HttpKindText::tr("Requests a page over HTTP or HTTPS and checks its status, certificate and response time.");
    kind.fields = httpRequestFields() + httpCredentialFields() + httpResponseFields() + httpRouteFields() + httpLimitFields();
    kind.run = &runHttpCheck;
    kind.host = [](const Fields &fields) { return fields.url(QStringLiteral("url")).host().toLower(); };
    kind.address = [](const Fields &fields) { return displayUrl(fields, QStringLiteral("url")); };
    kind.validate = &httpFieldProblems;
    kind.prepare = &prepareHttpPlan;
    kind.expectations = &addHttpExpectations;
    return kind;
}

} // namespace

const Kind *httpKind()
{
    static const Kind kind = makeHttpKind();
    return &kind;
}

} // namespace watchkeeper
