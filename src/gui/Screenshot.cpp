// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Screenshot.h"

#include "app/monitor/Monitor.h"
#include "app/monitor/PauseControl.h"
#include "gui/look/Colours.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/table/view/ResultsView.h"
#include "gui/window/MainWindow.h"
#include "gui/window/MessagePanel.h"

#include <QAction>
#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

//! The time that the window needs to update its counts and to load the data of opened views.
constexpr auto kLayoutSettleDelay = 900ms;

constexpr int kMaxCompressionQuality = 0; // PNG "quality"; lower values mean more compression

constexpr QLatin1String kSettingsPage("settings-");

struct Scene
{
    QLatin1String name;
    QLatin1String action;
    int times = 1; //!< how often to trigger the action
};

constexpr Scene kScenes[]{
    {QLatin1String("about"), QLatin1String("actionAbout")},
    {QLatin1String("acknowledge"), QLatin1String("actionAcknowledge")},
    {QLatin1String("add"), QLatin1String("actionAdd")},
    {QLatin1String("add-column"), QLatin1String("addColumn")},
    {QLatin1String("add-service"), QLatin1String("addService")},
    {QLatin1String("alert-channels"), QLatin1String("actionAlertChannels")},
    {QLatin1String("alert-rules"), QLatin1String("actionAlertRules")},
    {QLatin1String("back-test"), QLatin1String("actionBackTest")},
    {QLatin1String("colour-rules"), QLatin1String("actionColourRules")},
    {QLatin1String("details-chart"), QLatin1String("actionNextTab")},
    {QLatin1String("details-events"), QLatin1String("actionNextTab"), 2},
    {QLatin1String("details-reply"), QLatin1String("actionNextTab"), 3},
    {QLatin1String("details-setup"), QLatin1String("actionNextTab"), 4},
    {QLatin1String("crawl"), QLatin1String("actionShowCrawls")},
    {QLatin1String("crawl-dialog"), QLatin1String("actionCrawl")},
    {QLatin1String("edit"), QLatin1String("actionEdit")},
    {QLatin1String("floating-bar"), QLatin1String("actionFloatingBar")},
    {QLatin1String("incidents"), QLatin1String("actionShowIncidents")},
    {QLatin1String("maintenance"), QLatin1String("maintenanceCalendar")},
    {QLatin1String("maintenance-entry"), QLatin1String("maintenanceOwn")},
    {QLatin1String("manual"), QLatin1String("actionManual")},
    {QLatin1String("palette"), QLatin1String("actionPalette")},
    {QLatin1String("removed-targets"), QLatin1String("actionRemovedTargets")},
    {QLatin1String("reorder"), QLatin1String("actionReorder")},
    {QLatin1String("report"), QLatin1String("actionReport")},
    {QLatin1String("settings"), QLatin1String("actionSettings")},
    {QLatin1String("settings-checking"), QLatin1String("actionSettings")},
    {QLatin1String("settings-commands"), QLatin1String("actionSettings")},
    {QLatin1String("settings-history"), QLatin1String("actionSettings")},
    {QLatin1String("settings-network"), QLatin1String("actionSettings")},
    {QLatin1String("settings-notifications"), QLatin1String("actionSettings")},
    {QLatin1String("settings-appearance"), QLatin1String("actionSettings")},
    {QLatin1String("settings-advanced"), QLatin1String("actionSettings")},
    {QLatin1String("shortcuts"), QLatin1String("actionShortcuts")},
    {QLatin1String("tasks"), QLatin1String("actionShowTasks")},
    {QLatin1String("time-travel"), QLatin1String("actionTimeTravel")},
    {QLatin1String("wall"), QLatin1String("actionWall")},
    {QLatin1String("whats-new"), QLatin1String("actionWhatsNew")},
};

Scene sceneNamed(const QString &name)
{
    const auto *found =
        std::find_if(std::begin(kScenes), std::end(kScenes), [&](const Scene &scene) { return scene.name == name; });
    return found == std::end(kScenes) ? Scene() : *found;
}

//! Returns the window that covers the whole screen, or null.
QWidget *fullScreenWindow()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    const auto found = std::find_if(windows.begin(), windows.end(),
                                    [](const QWidget *window) { return window->isVisible() && window->isFullScreen(); });
    return found == windows.end() ? nullptr : *found;
}

//! Returns a screenshot of the window and its dialogs. Without a window manager, they have no frames.
QPixmap grabWindow(QWidget *window)
{
    if (QWidget *over = fullScreenWindow())
        return over->grab();
    QPixmap picture = window->grab();
    QPainter painter(&picture);
    painter.setPen(frameColour(window->palette()));
    QWidgetList windows = QApplication::topLevelWidgets();
    std::ranges::stable_sort(windows, {}, [](const QWidget *inner) { // a dialog is above the one that opened it
        int depth = 0;
        for (const QWidget *outer = inner; outer; outer = outer->parentWidget())
            ++depth;
        return depth;
    });
    for (QWidget *over : std::as_const(windows)) {
        if (over == window || !over->isVisible())
            continue;
        const QPoint corner = over->pos() - window->pos();
        painter.drawPixmap(corner, over->grab());
        painter.drawRect(QRect(corner, over->size()).adjusted(-1, -1, 0, 0));
    }
    return picture;
}

} // namespace

QStringList sceneNames()
{
    QStringList names;
    for (const Scene &scene : kScenes)
        names.append(scene.name);
    return names;
}

Screenshot::Screenshot(Monitor *monitor, MainWindow *window, Options options, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
    , m_window(window)
    , m_options(std::move(options))
{
    // Connected after the window's own connections, because handleRun() requires that the model already has the results.
    connect(m_monitor, &Monitor::runChanged, this, &Screenshot::handleRun);
    const TargetsStore *store = &m_monitor->targets();
    connect(store, &TargetsStore::loadFailed, this, &Screenshot::prepare);
    connect(store, &TargetsStore::loaded, this, [this, store] {
        if (store->document().targets.isEmpty()) // without targets, there is no run to wait for
            prepare();
        else if (m_monitor->pauses().current().isPaused()) // then the window starts no run
            m_monitor->checkNow();
    });
}

void Screenshot::handleRun(const RunSnapshot &run)
{
    if (!run.finished || m_options.runs == 0 || run.id == std::exchange(m_lastRunId, run.id))
        return;
    if (--m_options.runs > 0) {
        m_monitor->checkNow();
        return;
    }
    prepare();
}

void Screenshot::prepare()
{
    m_options.runs = 0;
    m_window->findChild<MessagePanel *>()->clear(MessagePanel::Topic::Alerts); // displays for pictures show no notifications
    if (!m_options.scenes.isEmpty())
        openScenes();
    QTimer::singleShot(kLayoutSettleDelay, this, &Screenshot::saveImage);
}

void Screenshot::openScenes()
{
    m_monitor->checkNow(); // the screenshot should show running checks
    auto *table = m_window->findChild<ResultsView *>();
    if (table->selectedIds().isEmpty()) // some scenes show the selected target
        table->focusTable();
    for (const QString &scene : std::as_const(m_options.scenes)) {
        const Scene known = sceneNamed(scene);
        auto *action = m_window->findChild<QAction *>(known.action);
        if (!action || !action->isEnabled()) {
            emit failed(tr("“%1” can't be opened right now.").arg(scene));
            continue;
        }
        for (int i = 0; i < known.times; ++i)
            action->trigger();
        // The scene `settings-history` shows the page `history`.
        if (scene.startsWith(kSettingsPage)
            && !m_window->findChild<SettingsDialog *>()->showPage(scene.mid(kSettingsPage.size())))
            emit failed(tr("“%1” can't be opened right now.").arg(scene));
    }
    if (QWidget *window = fullScreenWindow())
        window->resize(window->screen()->size()); // without a window manager, nobody else does
}

void Screenshot::saveImage()
{
    if (!grabWindow(m_window).save(m_options.file, nullptr, kMaxCompressionQuality)) {
        emit failed(tr("The screenshot couldn't be saved as %1. Is the folder writable, and does the name end in .png?")
                        .arg(m_options.file));
    }
    m_window->quitNow();
}

} // namespace watchkeeper

#include "moc_Screenshot.cpp"
