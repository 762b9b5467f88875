// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Renders pages with a browser, so that links and anchors that scripts create can be read.

#include "async/Semaphore.h"
#include "crawl/page/WebAddress.h"
#include "crawl/render/DevTools.h"
#include "model/base/Quantity.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QSet>
#include <QString>

#include <memory>
#include <utility>

namespace watchkeeper {

class CheckServices;

//! What a browser made of a page.
class Rendering
{
public:
    Rendering() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString problem;    //!< why it couldn't be rendered: a sentence; then the rest is empty
    QString html;       //!< of the document, without its doctype
    QByteArray address; //!< of the document, which relative links refer to
    bool isCut = false; //!< whether `html` is only the beginning
};

//! How pages are rendered.
class RenderOptions
{
public:
    RenderOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString program;                     //!< see findBrowser()
    QString problem;                     //!< why no page can be rendered: a sentence; empty if pages can be rendered
    Milliseconds timeout{30'000};        //!< of a page
    Milliseconds browserTimeout{20'000}; //!< of the browser itself: of its start, and of answers that no page can delay
    qsizetype maxSize = 10'000'000;      //!< [UTF-16 units] of the HTML
    bool verifiesTls = true;
    QList<std::pair<QByteArray, QByteArray>> headers; //!< further header fields of requests to the origins
    QSet<QByteArray> origins;
};

//! \brief Starts a browser with the first page and uses it for all. A browser that hangs, crashes or sends too much is replaced a few times.
//! For use in one thread, which never waits for the browser. Destroy it only after close().
class PageRenderer
{
public:
    static constexpr int kMaxTabs = 4; //!< pages that are rendered at the same time
    static constexpr int kMaxRestarts = 5;

    //! \param services  must outlive this object; used in this thread
    PageRenderer(CheckServices *services, RenderOptions options);
    ~PageRenderer();
    Q_DISABLE_COPY_MOVE(PageRenderer)

    //! \brief Loads a page, waits until it is loaded and its network is quiet, but at most the timeout, and reads the document. The result is
    //! meaningless after the token has fired.
    [[nodiscard]] QCoro::Task<Rendering> render(WebAddress address, CancelToken token);
    //! Ends the browser within a second. Call it after all pages have ended.
    [[nodiscard]] QCoro::Task<> close();

private:
    using Browser = std::shared_ptr<DevTools>;
    struct Tab;

    QCoro::Task<Browser> runningBrowser(CancelToken token);
    QCoro::Task<Rendering> renderIn(Browser browser, WebAddress address, CancelToken token);
    QCoro::Task<Rendering> renderTab(Browser browser, QString session, WebAddress address, CancelToken token);
    QCoro::Task<Rendering> readDocument(Browser browser, const Tab *tab, CancelToken token);
    void handleEvent(Tab *tab, const QString &method, const QJsonObject &parameters);
    void addHeaders(const Tab &tab, const QJsonObject &parameters);

    CheckServices *const m_services;
    const RenderOptions m_options;
    Semaphore m_tabs{kMaxTabs};
    Semaphore m_starting{1};
    Browser m_browser;
    QString m_lastProblem; //!< of the browser
    int m_starts = 0;
};

} // namespace watchkeeper
