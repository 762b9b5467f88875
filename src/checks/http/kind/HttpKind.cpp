// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `http` kind, which checks web pages and APIs.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/Kind.h"
#include "checks/http/kind/HttpCheck.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/kind/HttpFields.h"
#include "checks/http/kind/HttpPlan.h"
#include "checks/network/CommonFields.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class HttpKindText
{
    Q_DECLARE_TR_FUNCTIONS(HttpKind)
};

EvaluatedCondition statusCondition(const Fields &fields, const Expectations &expectations)
{
    const NumberSet accepted = fields.numberSet(u"accept"_s);
    EvaluatedCondition condition{HttpKindText::tr("The status is one of %1").arg(accepted.toString()), {}};
    condition.field = u"accept"_s;
    if (const QVariant status = expectations.value(u"status"_s); status.isValid()) {
        condition.actual = status.toString();
        condition.status = passOrFail(accepted.contains(status.toInt()));
    }
    return condition;
}

EvaluatedCondition redirectLimitCondition(int most, const Expectations &expectations)
{
    EvaluatedCondition condition{HttpKindText::tr("At most %n redirect(s)", "", most), {}};
    const QVariant redirects = expectations.value(u"redirects"_s);
    const QVariant status = expectations.value(u"status"_s);
    if (redirects.isValid() && status.isValid()) {
        // Exceeding the limit is a protocol error, but a redirect within the limit can also cause one. It isn't followed either.
        const bool ledFurther = expectations.failedBy(ErrorType::Protocol) && status.toInt() / 100 == 3;
        condition.actual = redirects.toString();
        condition.status = passOrFail(!ledFurther || redirects.toInt() < most);
    }
    return condition;
}

void addHttpExpectations(const Fields &fields, Expectations *expectations)
{
    expectations->add(statusCondition(fields, *expectations));
    if (fields.url(u"url"_s).scheme() == "https"_L1)
        addCertificateExpectations(fields, expectations);
    if (fields.flag(u"followRedirects"_s))
        expectations->add(redirectLimitCondition(fields.integer(u"maxRedirects"_s), *expectations));
}

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
