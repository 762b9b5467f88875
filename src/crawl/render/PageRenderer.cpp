// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/render/PageRenderer.h"

#include "async/Alarm.h"
#include "async/WaitQueue.h"
#include "checks/base/SafeText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QScopeGuard>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds kReadLimit{5'000}; //!< of a page whose scripts may still run
constexpr int kAttempts = 2;              //!< a page may fail because of another one in the same browser
constexpr qsizetype kMaxLoaders = 100;
constexpr qint64 kEscapedSize = 6; //!< [bytes] of a UTF-16 unit in JSON

class RenderText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

Rendering failedRendering(const QString &problem)
{
    Rendering rendering;
    rendering.problem = problem;
    return rendering;
}

QString noAnswerText()
{
    return RenderText::tr("The browser doesn't answer.");
}

} // namespace

//! A page that is being rendered.
struct PageRenderer::Tab
{
    DevTools *browser = nullptr;
    QString session;
    QString frame;                 //!< of the page
    QString loader;                //!< of its document; another one after a script has navigated
    QSet<QString> finishedLoaders; //!< whose network is quiet
    bool hasEnded = false;
    Event changed;
};

PageRenderer::PageRenderer(CheckServices *services, RenderOptions options)
    : m_services(services)
    , m_options(std::move(options))
{
}

PageRenderer::~PageRenderer() = default;

QCoro::Task<Rendering> PageRenderer::render(WebAddress address, CancelToken token)
{
    if (!m_options.problem.isEmpty())
        co_return failedRendering(m_options.problem);
    Rendering rendering;
    const Permit tab = co_await m_tabs.acquire(0, token);
    for (int attempt = 0; attempt < kAttempts && !token.isCancelled(); ++attempt) {
        const Browser browser = co_await runningBrowser(token);
        if (!browser)
            co_return failedRendering(m_lastProblem);
        rendering = co_await renderIn(browser, address, token);
        if (rendering.problem.isEmpty() || browser->isRunning())
            break;
        rendering.problem = browser->problem();
    }
    co_return rendering;
}

//! Returns the browser, and starts it if necessary; null if it can't be used any more.
QCoro::Task<PageRenderer::Browser> PageRenderer::runningBrowser(CancelToken token)
{
    const Permit turn = co_await m_starting.acquire(0, token);
    if (const Browser present = m_browser; present && present->isRunning())
        co_return present; // not the member, which would be moved from
    if (m_browser) {
        m_lastProblem = m_browser->problem();
        const Browser ended = std::exchange(m_browser, nullptr);
        co_await ended->end();
    }
    if (m_starts > kMaxRestarts || token.isCancelled())
        co_return Browser();
    ++m_starts;
    constexpr qint64 kMaxOther = 1'000'000; // messages that don't contain a document
    m_browser = std::make_shared<DevTools>(m_services, kEscapedSize * m_options.maxSize + kMaxOther);
    m_browser->start(m_options.program, m_options.verifiesTls);
    const Browser started = m_browser;
    const QJsonObject denied{{u"behavior"_s, u"deny"_s}};
    const DevToolsAnswer answer =
        co_await started->call(u"Browser.setDownloadBehavior"_s, denied, QString(), m_options.browserTimeout, token);
    if (!answer.isAnswered && !token.isCancelled())
        started->fail(noAnswerText());
    co_return started;
}

QCoro::Task<> PageRenderer::close()
{
    if (const Browser browser = std::exchange(m_browser, nullptr))
        co_await browser->end();
}

//! Opens a tab, renders the page in it, and closes it.
QCoro::Task<Rendering> PageRenderer::renderIn(Browser browser, WebAddress address, CancelToken token)
{
    const QString own; // the session of the browser itself
    const Milliseconds limit = m_options.browserTimeout;
    const QJsonObject blank{{u"url"_s, u"about:blank"_s}};
    const DevToolsAnswer opened = co_await browser->call(u"Target.createTarget"_s, blank, own, limit, token);
    const QJsonObject target{{u"targetId"_s, opened.result.value(u"targetId"_s)}};
    QJsonObject flat = target;
    flat.insert(u"flatten"_s, true);
    const DevToolsAnswer attached = co_await browser->call(u"Target.attachToTarget"_s, flat, own, limit, token);
    const QString session = attached.result.value(u"sessionId"_s).toString();
    Rendering rendering;
    if (session.isEmpty())
        rendering.problem = RenderText::tr("The browser couldn't open a tab.");
    else
        rendering = co_await renderTab(browser, session, address, token);
    const DevToolsAnswer closed = co_await browser->call(u"Target.closeTarget"_s, target, own, limit, token);
    if (!closed.isAnswered && !token.isCancelled())
        browser->fail(noAnswerText());
    co_return rendering;
}

QCoro::Task<Rendering> PageRenderer::renderTab(Browser browser, QString session, WebAddress address, CancelToken token)
{
    Tab tab;
    tab.browser = browser.get();
    tab.session = session;
    browser->handle(
        session, [this, &tab](const QString &method, const QJsonObject &parameters) { handleEvent(&tab, method, parameters); });
    const auto forget = qScopeGuard([browser, session] { browser->forget(session); });
    browser->post(u"Page.enable"_s, {}, session);
    browser->post(u"Page.setLifecycleEventsEnabled"_s, {{u"enabled"_s, true}}, session);
    browser->post(u"Inspector.enable"_s, {}, session);
    if (!m_options.headers.isEmpty()) {
        QJsonArray patterns;
        for (const QByteArray &origin : m_options.origins)
            patterns.append(QJsonObject{{u"urlPattern"_s, QString::fromLatin1(origin) + u"/*"_s}});
        browser->post(u"Fetch.enable"_s, {{u"patterns"_s, patterns}}, session);
    }
    const Deadline deadline(m_options.timeout, token);
    const CancelToken limit = deadline.token();
    const QJsonObject place{{u"url"_s, QString::fromLatin1(address.text())}};
    const DevToolsAnswer begun = co_await browser->call(u"Page.navigate"_s, place, session, m_options.timeout, token);
    tab.frame = begun.result.value(u"frameId"_s).toString();
    tab.loader = begun.result.value(u"loaderId"_s).toString();
    const QString error = begun.result.value(u"errorText"_s).toString();
    if (!error.isEmpty())
        co_return failedRendering(RenderText::tr("The browser couldn't load the page: %1.").arg(firstLine(error)));
    while (!tab.hasEnded && !tab.finishedLoaders.contains(tab.loader)) {
        tab.changed.reset();
        const bool isChanged = co_await tab.changed.wait(limit);
        if (!isChanged) // what there is now is read anyway
            break;
    }
    if (tab.hasEnded)
        co_return failedRendering(RenderText::tr("The page crashed in the browser."));
    const Rendering rendering = co_await readDocument(browser, &tab, token);
    co_return rendering;
}

//! Reads the document in a world of its own, whose functions the page can't change.
QCoro::Task<Rendering> PageRenderer::readDocument(Browser browser, const Tab *tab, CancelToken token)
{
    const QString session = tab->session;
    const QJsonObject frame{{u"frameId"_s, tab->frame}};
    const DevToolsAnswer world = co_await browser->call(u"Page.createIsolatedWorld"_s, frame, session, kReadLimit, token);
    const QJsonObject expression{
        {u"expression"_s,
         u"document.documentElement ? document.documentElement.outerHTML.slice(0, %1) : ''"_s.arg(m_options.maxSize)},
        {u"contextId"_s, world.result.value(u"executionContextId"_s)},
        {u"returnByValue"_s, true},
        {u"timeout"_s, static_cast<double>(kReadLimit.count())}};
    DevToolsAnswer read;
    if (world.isAnswered)
        read = co_await browser->call(u"Runtime.evaluate"_s, expression, session, kReadLimit, token);
    DevToolsAnswer tree; // last, so that the document is still the same if its loader is
    const QJsonObject nothing;
    if (read.isAnswered)
        tree = co_await browser->call(u"Page.getFrameTree"_s, nothing, session, kReadLimit, token);
    if (!tree.isAnswered)
        co_return failedRendering(RenderText::tr("The scripts of the page didn't end in time."));
    const QJsonObject document = tree.result.value(u"frameTree"_s).toObject().value(u"frame"_s).toObject();
    Rendering rendering;
    rendering.address = document.value(u"url"_s).toString().toLatin1();
    if (document.value(u"loaderId"_s).toString() != tab->loader)
        co_return failedRendering(
            RenderText::tr("A script of the page leads to %1.").arg(firstLine(QString::fromLatin1(rendering.address))));
    rendering.html = read.result.value(u"result"_s).toObject().value(u"value"_s).toString();
    rendering.isCut = rendering.html.size() >= m_options.maxSize;
    if (rendering.html.isEmpty())
        rendering.problem = RenderText::tr("The browser couldn't read the page.");
    co_return rendering;
}

void PageRenderer::handleEvent(Tab *tab, const QString &method, const QJsonObject &parameters)
{
    if (method == "Page.javascriptDialogOpening"_L1) {
        tab->browser->post(u"Page.handleJavaScriptDialog"_s, {{u"accept"_s, false}}, tab->session);
    } else if (method == "Fetch.requestPaused"_L1) {
        addHeaders(*tab, parameters);
    } else if (method == "Page.lifecycleEvent"_L1) {
        if (parameters.value(u"name"_s) == u"networkIdle"_s && tab->finishedLoaders.size() < kMaxLoaders)
            tab->finishedLoaders.insert(parameters.value(u"loaderId"_s).toString());
        tab->changed.set();
    } else if (method == "Inspector.targetCrashed"_L1 || method == DevTools::kEnded) {
        tab->hasEnded = true;
        tab->changed.set();
    }
}

//! Lets a request continue, with the header fields of the login if it goes to one of the origins. They don't follow a redirect.
void PageRenderer::addHeaders(const Tab &tab, const QJsonObject &parameters)
{
    QJsonObject answer{{u"requestId"_s, parameters.value(u"requestId"_s)}};
    const QJsonObject request = parameters.value(u"request"_s).toObject();
    const auto address = WebAddress::parse(request.value(u"url"_s).toString().toUtf8());
    if (address && m_options.origins.contains(address->origin())) {
        const QJsonObject own = request.value(u"headers"_s).toObject();
        QJsonArray headers;
        const auto add = [&headers](const QString &name, const QString &value) {
            headers.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}});
        };
        const auto isReplaced = [this](const QString &name) {
            return std::any_of(m_options.headers.begin(), m_options.headers.end(), [&name](const auto &header) {
                return name.compare(QLatin1StringView(header.first), Qt::CaseInsensitive) == 0;
            });
        };
        for (auto header = own.begin(); header != own.end(); ++header) {
            if (!isReplaced(header.key()))
                add(header.key(), header.value().toString());
        }
        for (const auto &[name, value] : m_options.headers)
            add(QString::fromLatin1(name), QString::fromUtf8(value));
        answer.insert(u"headers"_s, headers);
    }
    tab.browser->post(u"Fetch.continueRequest"_s, answer, tab.session);
}

} // namespace watchkeeper
