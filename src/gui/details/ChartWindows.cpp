// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/ChartWindows.h"

#include "app/monitor/Monitor.h"
#include "gui/chart/ChartHeader.h"
#include "gui/chart/ChartSource.h"
#include "gui/chart/ChartTab.h"
#include "gui/chart/plot/ChartPlot.h"
#include "gui/chart/plot/ChartSubject.h"
#include "gui/details/DetailsPane.h"
#include "gui/details/overview/SelectionPage.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// Keys in window.ini.
const QString kChartWindowsKey = u"chartWindows"_s;
const QString kChartTargetsKey = u"targets"_s;
const QString kChartChoicesKey = u"chart"_s;
const QString kChartSubjectKey = u"subject"_s;
const QString kChartEndKey = u"to"_s; // [ms] since 1970; absent if the chart follows the time
const QString kChartGeometryKey = u"geometry"_s;

constexpr QSize kChartWindowSize{760, 460};
constexpr int kChartWindowMargin = 8;

} // namespace

ChartWindow::ChartWindow(ResultsModel *model, ChartSource *source, QList<TargetId> ids)
    : m_model(model)
    , m_ids(std::move(ids))
    , m_chart(new ChartTab)
{
    setObjectName(u"chartWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_QuitOnClose, false);
    setBackgroundRole(QPalette::Window);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kChartWindowMargin, 0, kChartWindowMargin, kChartWindowMargin);
    layout->addWidget(m_chart);
    connect(m_chart, &ChartTab::momentRequested, this, &ChartWindow::momentRequested);
    connect(model, &ResultsModel::rowsChanged, this, [this] {
        if (std::any_of(m_ids.begin(), m_ids.end(), [this](const TargetId &id) { return m_model->isFresh(id); }))
            showTargets(); // only for its own targets, because other rows can change 30 times a second
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ChartWindow::showTargets);
    m_chart->setSource(source);
    showTargets();
    setInitialSize(this, kChartWindowSize);
}

void ChartWindow::showTargets()
{
    QList<ChartTarget> targets;
    for (const TargetId &id : std::as_const(m_ids)) {
        if (const int row = m_model->rowOf(id); row >= 0)
            targets.append(chartTarget(m_model->presentRow(row)));
    }
    if (targets.isEmpty()) {
        close();
        return;
    }
    setWindowTitle(targets.size() == 1
                       ? targets.first().name
                       : tr("%1 and %Ln more", "window title, name of a target", static_cast<int>(targets.size() - 1))
                             .arg(targets.first().name));
    m_chart->showTargets(targets);
}

QVariant ChartWindow::save() const
{
    QVariantMap saved;
    QStringList ids;
    for (const TargetId &id : m_ids)
        ids.append(id.toString());
    saved.insert(kChartTargetsKey, ids);
    saved.insert(kChartChoicesKey, m_chart->saveState());
    saved.insert(kChartGeometryKey, saveGeometry());
    if (const ChartSubject *subject = m_chart->header()->subject())
        saved.insert(kChartSubjectKey, QVariantList{int(subject->drawn), subject->key});
    if (!m_chart->isLive())
        saved.insert(kChartEndKey, m_chart->plot()->view().to());
    return saved;
}

QList<TargetId> ChartWindow::targetsIn(const QVariant &saved)
{
    QList<TargetId> ids;
    for (const QString &id : saved.toMap().value(kChartTargetsKey).toStringList())
        ids.append(TargetId(id));
    return ids;
}

void ChartWindow::restore(const QVariant &saved)
{
    const QVariantMap values = saved.toMap();
    m_chart->restoreState(values.value(kChartChoicesKey).toByteArray());
    const QVariantList subject = values.value(kChartSubjectKey).toList();
    m_chart->header()->selectSubject(
        {static_cast<ChartSubject::ChartForm>(subject.value(0).toInt()), subject.value(1).toString()});
    if (const qint64 end = values.value(kChartEndKey).toLongLong(); end > 0)
        m_chart->showSpan(ViewSpan(end - m_chart->plot()->view().length(), end));
    restoreGeometry(values.value(kChartGeometryKey).toByteArray());
}

void ChartWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        close();
    else
        QWidget::keyPressEvent(event);
}

ChartWindows::ChartWindows(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_action(new QAction(actionIcon(u"open"_s), tr("C&hart in a new window"), parts.window))
    , m_earlier(parts.state->value(kChartWindowsKey).toList())
{
    m_action->setObjectName(u"actionChartWindow"_s);
    m_action->setToolTip(tr("Show the chart of the selected targets in a window of its own"));
    m_action->setStatusTip(m_action->toolTip());
    m_action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    parts.menu->addAction(m_action);
    for (ChartTab *chart : parts.details->charts())
        chart->header()->menu()->addAction(m_action);
    connect(m_action, &QAction::triggered, this, &ChartWindows::openForSelection);
    connect(parts.view, &ResultsView::selectionEdited, this, &ChartWindows::updateAction);
    connect(parts.model, &QAbstractItemModel::rowsInserted, this, &ChartWindows::restore);
    connect(parts.monitor, &Monitor::shuttingDown, this, &ChartWindows::saveAndClose);
    parts.window->installEventFilter(this);
    updateAction();
}

ChartWindows::~ChartWindows()
{
    for (const QPointer<ChartWindow> &window : std::as_const(m_windows))
        delete window.data(); // not its children, so that the main window isn't always below them
}

void ChartWindows::updateAction()
{
    const qsizetype count = m_parts.view->selectedIds().size();
    m_action->setEnabled(count > 0 && count <= ChartTab::kMaxTargets);
}

void ChartWindows::openForSelection()
{
    ChartWindow *window = open(m_parts.view->selectedIds());
    for (ChartTab *chart : m_parts.details->charts()) {
        if (chart->isVisible()) { // the new window continues the chart that the user sees
            window->chart()->restoreState(chart->saveState());
            if (const ChartSubject *subject = chart->header()->subject())
                window->chart()->header()->selectSubject(*subject);
            if (!chart->isLive())
                window->chart()->showSpan(chart->plot()->view());
        }
    }
    window->show();
    window->activateWindow();
}

ChartWindow *ChartWindows::open(const QList<TargetId> &ids)
{
    auto *window = new ChartWindow(m_parts.model, m_parts.details->chartSource(), ids);
    window->setScreen(m_parts.window->screen());
    window->addAction(m_action);
    connect(window, &ChartWindow::momentRequested, this, &ChartWindows::momentRequested);
    m_windows.removeAll(QPointer<ChartWindow>());
    m_windows.append(window);
    return window;
}

//! Opens the windows of the last run, once the targets are known and the main window is visible.
void ChartWindows::restore()
{
    if (!m_parts.window->isVisible() || m_parts.model->rowCount() == 0)
        return;
    for (const QVariant &saved : std::exchange(m_earlier, {})) {
        QList<TargetId> ids = ChartWindow::targetsIn(saved);
        ids.removeIf([this](const TargetId &id) { return m_parts.model->rowOf(id) < 0; });
        if (ids.isEmpty())
            continue; // the targets were removed meanwhile
        ChartWindow *window = open(ids);
        window->restore(saved);
        window->setAttribute(Qt::WA_ShowWithoutActivating);
        window->show();
    }
}

bool ChartWindows::eventFilter(QObject *watched, QEvent *event)
{
    const bool isShown = event->type() == QEvent::Show;
    if (watched == m_parts.window && !event->spontaneous() && (isShown || event->type() == QEvent::Hide)) {
        for (const QPointer<ChartWindow> &window : std::as_const(m_windows)) {
            if (window)
                window->setVisible(isShown);
        }
        if (isShown)
            QMetaObject::invokeMethod(this, &ChartWindows::restore, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void ChartWindows::saveAndClose()
{
    QVariantList saved = m_earlier;
    for (const QPointer<ChartWindow> &window : std::exchange(m_windows, {})) {
        if (!window)
            continue;
        saved.append(window->save());
        delete window.data();
    }
    m_parts.state->set(kChartWindowsKey, saved);
}

} // namespace watchkeeper

#include "moc_ChartWindows.cpp"
