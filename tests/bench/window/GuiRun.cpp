// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/GuiRun.h"

#include "app/monitor/Monitor.h"
#include "gui/crawl/CrawlPane.h"
#include "gui/crawl/CrawlThreads.h"
#include "gui/table/view/ResultsView.h"
#include "gui/window/MainWindow.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper::bench {
namespace {

//! Typical search terms that match all targets, some, one or none. Each term is typed and then deleted.
const QStringList kTyped{u"service 12"_s, u"kind:simulated time:>20ms"_s, u"service 9999"_s, u"is:down"_s,
                         u"zzz"_s}; // clazy:exclude=non-pod-global-static

void press(QWidget *widget, int key, const QString &text = {})
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QApplication::sendEvent(widget, &event);
    }
}

void click(QWidget *widget, const QPointF &place)
{
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, place, widget->mapToGlobal(place), Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &event);
    }
}

double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

GuiRun::GuiRun(Monitor *monitor, MainWindow *window, const QString &crawled)
    : m_monitor(monitor)
    , m_window(window)
    , m_crawled(crawled)
    , m_view(window->findChild<ResultsView *>())
    , m_filter(window->findChild<QLineEdit *>(u"filter"_s))
    , m_actions{{u"watching"_s, 1s, &GuiRun::sortByTime, &GuiRun::doNothing},
                {u"scrolling"_s, 16ms, &GuiRun::sortByTime, &GuiRun::scroll},
                {u"sorting"_s, 700ms, &GuiRun::sortByTime, &GuiRun::reverseOrder},
                {u"filtering"_s, 130ms, &GuiRun::enterFilter, &GuiRun::type}}
{
    if (!crawled.isEmpty())
        m_actions = {{u"crawling"_s, 1s, &GuiRun::crawl, &GuiRun::doNothing}};
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &GuiRun::finishAction);
    connect(monitor, &Monitor::resultsReady, this, [this](const QList<Result> &news) { m_results += news.size(); });
}

void GuiRun::start(std::chrono::seconds each)
{
    m_each = each;
    next();
}

void GuiRun::next()
{
    if (++m_currentAction == m_actions.size()) {
        emit finished();
        return;
    }
    const Action &act = m_actions.at(m_currentAction);
    m_step = 0;
    m_results = 0;
    (this->*act.prepare)();
    m_steps.disconnect();
    connect(&m_steps, &QTimer::timeout, this, act.step);
    m_steps.start(act.every);
    m_cpuBefore = cpuSeconds();
    m_stalls.start();
    m_clock.start();
    m_end.start(m_each);
}

void GuiRun::finishAction()
{
    m_steps.stop();
    m_end.stop();
    QJsonObject figures = m_stalls.stop();
    const auto seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    figures[u"cpuPercent"_s] = 100 * (cpuSeconds() - m_cpuBefore) / seconds;
    figures[u"resultsPerSecond"_s] = static_cast<double>(m_results) / seconds;
    m_figures[m_actions.at(m_currentAction).name] = figures;
    next();
}

void GuiRun::sortByTime()
{
    m_view->sortByColumn(static_cast<int>(ResultColumn::Time), Qt::DescendingOrder);
}

//! Scrolls down through ten thousand rows and back up, without pauses.
void GuiRun::scroll()
{
    QScrollBar *bar = m_view->verticalScrollBar();
    const bool isDown = m_step++ / 400 % 2 == 0;
    const QPointF place(200, 200);
    QWheelEvent event(place, m_view->viewport()->mapToGlobal(place), {}, {0, isDown ? -120 : 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &event);
    if (bar->value() == bar->maximum())
        bar->setValue(0);
}

void GuiRun::reverseOrder()
{
    QHeaderView *header = m_view->horizontalHeader();
    const int section = static_cast<int>(ResultColumn::Time);
    const int middle = header->sectionViewportPosition(section) + header->sectionSize(section) / 2;
    click(header->viewport(), QPointF(middle, header->height() / 2.0));
}

void GuiRun::enterFilter()
{
    sortByTime();
    QApplication::setActiveWindow(m_window);
    m_filter->setFocus();
}

void GuiRun::type()
{
    int place = m_step++;
    for (qsizetype word = 0;; word = (word + 1) % kTyped.size()) {
        const QString &text = kTyped.at(word);
        const int length = static_cast<int>(text.size());
        if (place < length)
            return press(m_filter, 0, text.mid(place, 1));
        if (place < 2 * length)
            return press(m_filter, Qt::Key_Backspace);
        place -= 2 * length;
    }
}

void GuiRun::crawl()
{
    sortByTime();
    m_window->findChild<CrawlDock *>()->open();
    CrawlPlan plan;
    plan.starts = {m_crawled};
    plan.readsSitemaps = false;
    auto *thread = m_window->findChild<CrawlThread *>();
    connect(thread, &CrawlThread::ended, this, [this](const CrawlEnding &ending) {
        if (ending.state != RunState::Complete)
            qFatal("The crawl didn't end well: %s", qPrintable(ending.error));
        finishAction();
    });
    thread->start(plan, m_monitor->settings().network(), Secrets());
}

} // namespace watchkeeper::bench
