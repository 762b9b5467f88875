// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `site` check type: crawls a site and counts what is broken.
#include "checks/site/SiteKind.h"

#include "checks/base/BuiltInKinds.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/kind/HttpFields.h"
#include "model/target/Target.h"

#include <QCoreApplication>
#include <QUrl>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDefaultMaxPages = 1'000;
constexpr double kLargestSite = 1'000'000;
constexpr double kLargestCount = 1'000'000'000;

class SiteKindText
{
    Q_DECLARE_TR_FUNCTIONS(Site)
};

QUrl sitePage(const Fields &fields)
{
    return fields.url(u"url"_s).adjusted(QUrl::RemoveUserInfo);
}

SiteOrder siteOrderOf(const Fields &fields, const CheckContext &context)
{
    SiteOrder order;
    const TargetId id = context.target().id;
    order.target = id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
    order.start = sitePage(fields).toString(QUrl::FullyEncoded); // the login has the user name and the password
    order.include = fields.list(u"include"_s);
    order.exclude = fields.list(u"exclude"_s);
    order.render = fields.list(u"render"_s);
    if (fields.has(u"depth"_s))
        order.maxDepth = fields.integer(u"depth"_s);
    order.maxPages = fields.integer(u"pages"_s);
    order.checksOutside = fields.flag(u"external"_s);
    order.obeysRobots = fields.flag(u"robots"_s);
    order.verifiesTls = context.services().networkSettings().verifyTls;
    order.login = fields;
    order.baseline = fields.has(u"baseline"_s) ? fields.integer(u"baseline"_s) : 0;
    return order;
}

QString siteCountsText(const SiteReport &report)
{
    const QString pages = SiteKindText::tr("%Ln page(s)", nullptr, report.pages);
    const QString found = report.errors > 0 ? SiteKindText::tr("%Ln error(s)", nullptr, report.errors)
        : report.warnings > 0               ? SiteKindText::tr("%Ln warning(s)", nullptr, report.warnings)
                                            : SiteKindText::tr("no errors");
    const QString text = SiteKindText::tr("%1, %2", "pages and findings of a site").arg(pages, found);
    if (report.isComplete)
        return text;
    return report.failures > 0 ? SiteKindText::tr("%1; stopped because most requests failed").arg(text)
                               : SiteKindText::tr("%1; stopped at the limit of pages").arg(text);
}

//! Returns the message about too many findings, which names the worst.
QString siteProblemText(const QString &counts, const SiteReport &report)
{
    return report.lines.isEmpty() ? counts : SiteKindText::tr("%1 The first: %2").arg(counts, report.lines.first());
}

void judgeSite(const Fields &fields, const SiteReport &report, Observation *observation)
{
    if (report.errors > fields.integer(u"maxErrors"_s)) {
        observation->error =
            CheckError(ErrorType::Condition,
                       siteProblemText(SiteKindText::tr("%Ln error(s) on the site.", nullptr, report.errors), report));
        return;
    }
    if (fields.has(u"maxWarnings"_s) && report.warnings > fields.integer(u"maxWarnings"_s)) {
        observation->warning =
            CheckError(ErrorType::Condition,
                       siteProblemText(SiteKindText::tr("%Ln warning(s) on the site.", nullptr, report.warnings), report));
    }
}

QCoro::Task<Observation> runSite(Fields fields, CheckContext *context)
{
    Observation observation;
    const SiteCrawlerSlot *const slot = context->services().find<SiteCrawlerSlot>();
    if (!slot || !slot->crawler) {
        observation.error = CheckError(ErrorType::Internal, SiteKindText::tr("Sites can only be crawled with a profile."));
        co_return observation;
    }
    const SiteOrder order = siteOrderOf(fields, *context);
    const SiteReport report = co_await slot->crawler->crawl(order, context->token());
    if (!report.problem.isEmpty()) {
        observation.error = CheckError(ErrorType::Internal, report.problem);
        co_return observation;
    }
    observation.addValue(u"pages"_s, report.pages);
    observation.addValue(u"addresses"_s, report.addresses);
    observation.text = report.lines.join(u'\n');
    if (context->token().isCancelled()) {
        observation.error = context->stopped(
            SiteKindText::tr("%Ln page(s) read so far. Set a longer timeout or a lower limit of pages", nullptr, report.pages));
        co_return observation;
    }
    observation.summary = siteCountsText(report);
    observation.addValue(u"errors"_s, report.errors);
    observation.addValue(u"warnings"_s, report.warnings);
    observation.addValue(u"notes"_s, report.notes);
    observation.addValue(u"run"_s, report.run);
    judgeSite(fields, report, &observation);
    co_return observation;
}

QList<Field> siteScopeFields()
{
    return {
        {.name = u"url"_s,
         .type = FieldType::Url,
         .label = SiteKindText::tr("Address"),
         .help = SiteKindText::tr("The page to start from, such as https://example.org."),
         .required = true},
        {.name = u"pages"_s,
         .type = FieldType::Number,
         .label = SiteKindText::tr("Maximum pages"),
         .help = SiteKindText::tr(
             "Stops after this many requests to the site. The timeout of the target must be long enough for them."),
         .defaultValue = kDefaultMaxPages,
         .minimum = 1,
         .maximum = kLargestSite,
         .whole = true},
        {.name = u"depth"_s,
         .type = FieldType::Number,
         .label = SiteKindText::tr("Maximum depth"),
         .help = SiteKindText::tr("Follows links at most this many clicks from the start."),
         .minimum = 0,
         .maximum = kLargestSite,
         .unit = SiteKindText::tr("clicks"),
         .whole = true},
        {.name = u"external"_s,
         .type = FieldType::Bool,
         .label = SiteKindText::tr("Check links to other sites"),
         .help = SiteKindText::tr("Requests the addresses of other sites too, without following their links."),
         .defaultValue = true},
        {.name = u"include"_s,
         .type = FieldType::List,
         .label = SiteKindText::tr("Only paths"),
         .help = SiteKindText::tr("Crawls only paths that begin like one of these, such as /docs/. As in robots.txt, * is any "
                                  "text and $ the end."),
         .advanced = true},
        {.name = u"exclude"_s,
         .type = FieldType::List,
         .label = SiteKindText::tr("Except paths"),
         .help = SiteKindText::tr("Doesn't request paths that begin like one of these."),
         .advanced = true},
        {.name = u"render"_s,
         .type = FieldType::List,
         .label = SiteKindText::tr("Render paths"),
         .help = SiteKindText::tr("Renders pages whose paths begin like one of these with an installed Chromium, Chrome, Edge "
                                  "or Brave before they are read. / is all pages."),
         .advanced = true},
        {.name = u"robots"_s,
         .type = FieldType::Bool,
         .label = SiteKindText::tr("Obey robots.txt"),
         .help = SiteKindText::tr("Turn it off only for a site of your own."),
         .defaultValue = true,
         .advanced = true}};
}

QList<Field> siteLimitFields()
{
    return {{.name = u"maxErrors"_s,
             .type = FieldType::Number,
             .label = SiteKindText::tr("Maximum errors"),
             .help = SiteKindText::tr("Down if there are more errors, such as broken links and missing anchors."),
             .defaultValue = 0,
             .minimum = 0,
             .maximum = kLargestCount,
             .whole = true},
            {.name = u"maxWarnings"_s,
             .type = FieldType::Number,
             .label = SiteKindText::tr("Maximum warnings"),
             .help = SiteKindText::tr("Degraded if there are more warnings, such as redirect chains and duplicate titles."),
             .minimum = 0,
             .maximum = kLargestCount,
             .whole = true},
            {.name = u"baseline"_s,
             .type = FieldType::Number,
             .label = SiteKindText::tr("Baseline"),
             .help = SiteKindText::tr(
                 "Number of a stored run of this site. What it found doesn't count, so only new findings do. "
                 "Without a number, the run that you accepted as the baseline of the site. “watchkeeper-cli crawls "
                 "list” shows the numbers."),
             .minimum = 1,
             .maximum = kLargestCount,
             .advanced = true,
             .whole = true}};
}

QString siteHost(const Fields &fields)
{
    return fields.url(u"url"_s).host().toLower();
}

QString siteAddress(const Fields &fields)
{
    return fields.url(u"url"_s).toDisplayString(QUrl::RemoveUserInfo);
}

void addSiteExpectations(const Fields &fields, Expectations *expectations)
{
    expectations->addMaximum(fields.integer(u"maxErrors"_s), SiteKindText::tr("Errors: at most %1"), {u"errors"_s}, Unit::None);
    if (fields.has(u"maxWarnings"_s))
        expectations->addMaximum(fields.integer(u"maxWarnings"_s), SiteKindText::tr("Warnings: at most %1"), {u"warnings"_s},
                                 Unit::None, ConditionStatus::Degrades);
}

} // namespace

Kind makeSiteKind()
{
    Kind kind;
    kind.key = u"site"_s;
    kind.title = SiteKindText::tr("Site");
    kind.help = SiteKindText::tr("Crawls a site and checks all its links. The runs are stored; see “watchkeeper-cli crawls”.");
    kind.subject = KindSubject::Web;
    kind.fields = siteScopeFields() + httpLoginFields() + siteLimitFields();
    kind.validate = httpLoginProblems;
    kind.values = {{u"pages"_s, {}, SiteKindText::tr("Pages of the site that were read.")},
                   {u"addresses"_s, {}, SiteKindText::tr("Requested addresses.")},
                   {u"errors"_s, {}, SiteKindText::tr("Findings that are errors, such as broken links.")},
                   {u"warnings"_s, {}, SiteKindText::tr("Findings that are warnings, such as redirect chains.")},
                   {u"notes"_s, {}, SiteKindText::tr("Findings that are notes, such as missing descriptions.")},
                   {u"run"_s, {}, SiteKindText::tr("Number of the stored run.")}};
    kind.words = {SiteKindText::tr("crawl"), SiteKindText::tr("broken links"), u"link checker"_s};
    kind.responseTitle = SiteKindText::tr("Findings");
    kind.run = runSite;
    kind.host = siteHost;
    kind.address = siteAddress;
    kind.page = sitePage;
    kind.expectations = addSiteExpectations;
    return kind;
}

} // namespace watchkeeper
