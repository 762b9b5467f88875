// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/TasksPane.h"

#include "app/monitor/Monitor.h"
#include "app/words/PrivacyMask.h"
#include "engine/core/EngineCore.h"
#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/tasks/TasksModel.h"
#include "model/base/Quantity.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

//! \brief Paints the text. For a running check, a bar below it shows the elapsed fraction of the timeout.
class TaskTimeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

namespace {

int taskColumnIndex(TaskColumn column)
{
    return static_cast<int>(column);
}

bool isCancelKey(const QKeyEvent *event)
{
    return event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Escape);
}

} // namespace

TasksView::TasksView(QWidget *parent)
    : QTableView(parent)
{
    makePlainTable(this);
    setSelectionMode(ExtendedSelection);
    setItemDelegateForColumn(taskColumnIndex(TaskColumn::Time), new TaskTimeDelegate(this));
    const auto choose = [this](const QModelIndex &index) { emit targetActivated(index.data(TasksModel::IdRole).toUuid()); };
    connect(this, &QAbstractItemView::clicked, this, choose);
    connect(this, &QAbstractItemView::activated, this, choose);
}

void TasksView::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    const int space = fontMetrics().averageCharWidth();
    header->resizeSection(taskColumnIndex(TaskColumn::State), 16 * space);
    header->resizeSection(taskColumnIndex(TaskColumn::Target), 32 * space);
    header->resizeSection(taskColumnIndex(TaskColumn::Kind), 22 * space);
    header->resizeSection(taskColumnIndex(TaskColumn::Time), 22 * space);
    header->setStretchLastSection(true);
}

QList<TargetId> TasksView::outstandingIds() const
{
    QList<TargetId> ids;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (index.data(TasksModel::StageRole).toInt() != static_cast<int>(TaskStage::Finished))
            ids.append(index.data(TasksModel::IdRole).toUuid());
    }
    return ids;
}

//! Claims the keys that are also shortcuts of the window, so that they reach keyPressEvent().
bool TasksView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isCancelKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void TasksView::keyPressEvent(QKeyEvent *event)
{
    if (isCancelKey(event))
        emit cancelRequested();
    else
        QTableView::keyPressEvent(event);
}

namespace {

constexpr int kProgressLineHeight = 2;
constexpr int kTaskTimeMargin = 4;
constexpr float kGrooveOpacity = 0.18F;

} // namespace

void TaskTimeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const double progress = index.data(TasksModel::ProgressRole).toDouble();
    if (progress < 0)
        return;
    const QColor colour = accentColour(option.palette);
    QColor groove = option.palette.color(QPalette::Text);
    groove.setAlphaF(kGrooveOpacity);
    QRect line = option.rect.adjusted(kTaskTimeMargin, 0, -kTaskTimeMargin, -1);
    line.setTop(line.bottom() - kProgressLineHeight + 1);
    painter->fillRect(line, groove);
    QRect used = line;
    used.setWidth(qRound(line.width() * progress));
    if (option.direction == Qt::RightToLeft)
        used.moveRight(line.right());
    painter->fillRect(used, colour);
}

namespace {

constexpr auto kPollInterval = 250ms;
constexpr int kMaxTasks = 1'000;
constexpr int kTasksSpacing = 8;
constexpr int kTaskFilterWidth = 220;

TaskRow outstandingRow(const TaskInfo &info, const ResultRow *known)
{
    TaskRow row;
    row.stage = info.waitingFor == WaitReason::None ? TaskStage::Running : TaskStage::Waiting;
    row.targetId = info.targetId;
    row.milliseconds = info.ageMs;
    row.reason = info.reason;
    row.waitingFor = info.waitingFor;
    if (known) {
        row.name = known->target->name;
        row.kind = known->target->kind;
        row.timeoutMs = static_cast<double>(known->target->schedule.timeout.count());
    }
    return row;
}

TaskRow finishedRow(const Result &result)
{
    TaskRow row;
    row.stage = TaskStage::Finished;
    row.targetId = result.targetId;
    row.sequence = result.sequence;
    row.name = result.targetName;
    row.kind = result.kind;
    row.milliseconds = result.observation.durationMs;
    row.outcome = result.outcome;
    row.cancelled = result.observation.error && result.observation.error->type() == ErrorType::Cancelled;
    row.summary = resultLine(result);
    row.at = result.at;
    return row;
}

} // namespace

TasksPane::TasksPane(Monitor *monitor, const ResultsModel *results, QWidget *parent)
    : QWidget(parent)
    , m_monitor(monitor)
    , m_results(results)
    , m_model(new TasksModel(this))
    , m_proxy(new TasksProxy(this))
    , m_stages(new QTabBar)
    , m_filter(new QLineEdit)
    , m_cancel(new QPushButton(actionIcon(u"cancel"_s), tr("Cancel selected")))
    , m_cancelAll(new QPushButton(tr("Cancel all")))
    , m_view(new TasksView)
    , m_noteLabel(new QLabel)
    , m_runBars(new RunBars)
{
    build();
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &TasksProxy::setText);
    connect(m_stages, &QTabBar::currentChanged, m_proxy,
            [this](int tab) { m_proxy->setStage(tab == 0 ? std::nullopt : std::optional(static_cast<TaskStage>(tab - 1))); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TasksPane::updateLabels);
    connect(m_view, &TasksView::cancelRequested, this, &TasksPane::cancelSelected);
    connect(m_view, &TasksView::targetActivated, this, &TasksPane::targetActivated);
    connect(m_cancel, &QAbstractButton::clicked, this, &TasksPane::cancelSelected);
    connect(m_cancelAll, &QAbstractButton::clicked, m_monitor,
            [this] { m_monitor->postAfterRestore([](EngineCore &core) { core.cancelAll(); }); });
    connect(m_monitor, &Monitor::tasksListed, this, &TasksPane::setTasks);
    connect(m_monitor, &Monitor::resultsReady, this, &TasksPane::addResults);
    connect(m_monitor, &Monitor::runChanged, m_runBars, &RunBars::setRunSnapshot);
    connect(m_monitor, &Monitor::loadChanged, this, [this](const EngineLoad &load) { m_load = load; });
    connect(&m_pollTimer, &QTimer::timeout, this, &TasksPane::requestTasks);
    m_pollTimer.setInterval(kPollInterval);
    updateLabels();
}

void TasksPane::build()
{
    m_proxy->setSourceModel(m_model);
    m_stages->setObjectName(u"taskStages"_s);
    m_stages->setAccessibleName(tr("Checks shown"));
    m_stages->setDrawBase(false);
    for (int tab = 0; tab < 4; ++tab)
        m_stages->addTab({});
    m_filter->setObjectName(u"taskFilter"_s);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Task filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(kTaskFilterWidth);
    m_cancel->setObjectName(u"cancelTasks"_s);
    m_cancel->setToolTip(tr("Cancel the selected checks (Del or Esc)"));
    m_cancelAll->setObjectName(u"cancelAllTasks"_s);
    m_cancelAll->setToolTip(tr("Cancel all running and waiting checks"));
    m_view->setObjectName(u"tasks"_s);
    m_view->setAccessibleName(tr("Tasks"));
    m_view->setModel(m_proxy);
    m_view->setUpColumns();
    m_noteLabel->setObjectName(u"taskNote"_s);
    m_noteLabel->setContentsMargins(kTasksSpacing, 0, kTasksSpacing, 0);
    m_noteLabel->setForegroundRole(QPalette::PlaceholderText);
    m_runBars->setObjectName(u"roundPicture"_s);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(kTasksSpacing, kTasksSpacing / 2, kTasksSpacing, kTasksSpacing / 2);
    top->setSpacing(kTasksSpacing);
    top->addWidget(m_stages);
    top->addStretch(1);
    top->addWidget(m_filter, 1);
    top->addWidget(m_cancel);
    top->addWidget(m_cancelAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_noteLabel);
    layout->addWidget(m_runBars);
}

void TasksPane::focusTable()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void TasksPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    requestTasks();
    m_pollTimer.start();
}

void TasksPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_pollTimer.stop();
}

void TasksPane::requestTasks()
{
    m_monitor->post([](EngineCore &core) { core.listTasks(kMaxTasks); });
}

void TasksPane::setTasks(const QList<TaskInfo> &tasks)
{
    std::vector<TaskRow> rows;
    rows.reserve(static_cast<size_t>(tasks.size()) + kMaxFinishedTasks);
    int place = 0;
    for (const TaskInfo &info : tasks) {
        const int known = m_results->rowOf(info.targetId);
        rows.push_back(outstandingRow(info, known < 0 ? nullptr : &m_results->row(known)));
        if (rows.back().stage == TaskStage::Waiting)
            rows.back().place = ++place;
    }
    m_model->setOutstanding(std::move(rows));
    updateLabels();
}

void TasksPane::addResults(const QList<Result> &results)
{
    QList<TaskRow> rows;
    for (const Result &result : displayedResults(results.last(std::min<qsizetype>(results.size(), kMaxFinishedTasks))))
        rows.append(finishedRow(result));
    m_model->addFinished(rows);
}

void TasksPane::cancelSelected()
{
    const QList<TargetId> ids = m_view->outstandingIds();
    if (ids.isEmpty())
        return;
    m_monitor->postAfterRestore([ids](EngineCore &core) { core.cancel(ids); });
    requestTasks();
}

void TasksPane::updateLabels()
{
    const int listed = m_model->count(TaskStage::Running) + m_model->count(TaskStage::Waiting);
    const bool isTruncated = listed >= kMaxTasks && m_load.running + m_load.waiting > listed;
    const int waiting = isTruncated ? m_load.waiting : m_model->count(TaskStage::Waiting);
    const auto label = [](const QString &word, int count) {
        return tr("%1 (%2)", "tab, count").arg(word, QLocale().toString(count));
    };
    m_stages->setTabText(0, tr("All"));
    m_stages->setTabText(1, label(tr("Running"), m_model->count(TaskStage::Running)));
    m_stages->setTabText(2, label(tr("Waiting"), waiting));
    m_stages->setTabText(3, label(tr("Just finished"), m_model->count(TaskStage::Finished)));
    m_noteLabel->setVisible(isTruncated);
    m_noteLabel->setText(tr("Only the first %1 checks are listed.").arg(QLocale().toString(kMaxTasks)));
    m_cancel->setEnabled(!m_view->outstandingIds().isEmpty());
    m_cancelAll->setEnabled(listed > 0);
}

TasksDock::TasksDock(Monitor *monitor, const ResultsModel *results, QWidget *parent)
    : QDockWidget(tr("Tasks"), parent)
    , m_pane(new TasksPane(monitor, results))
{
    setObjectName(u"tasksDock"_s); // the key under which the window stores the position of the dock
    setWidget(m_pane);
    QAction *show = toggleViewAction();
    show->setObjectName(u"actionShowTasks"_s);
    show->setText(tr("&Tasks"));
    show->setIcon(actionIcon(u"tasks"_s));
    show->setToolTip(tr("Show which checks are running, waiting or just finished"));
    show->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(show, &QAction::triggered, m_pane, [this](bool isOpen) {
        if (isOpen)
            m_pane->focusTable();
    });
    connect(m_pane, &TasksPane::targetActivated, this, &TasksDock::targetActivated);
    hide();
}

namespace {

constexpr int kRunMargin = 8;
constexpr int kRunBarGap = 8;
constexpr int kRunBarHeight = 8;
constexpr int kRunLineGap = 2;
constexpr int kMaxBarLength = 480;

bool hasComparison(const RunSnapshot &run)
{
    return run.id > 0 && run.total > 1 && run.elapsedMs > 0 && run.sequentialMs > 0;
}

QString runLabel(const RunSnapshot &run)
{
    return run.finished ? RunBars::tr("Last run") : RunBars::tr("This run");
}

QString oneByOneLabel()
{
    return RunBars::tr("One by one");
}

} // namespace

QString runSummary(const RunSnapshot &run)
{
    if (!hasComparison(run))
        return {};
    const QString time = humanDuration(run.elapsedMs);
    const QString ones = humanDuration(run.sequentialMs);
    if (!run.finished)
        return RunBars::tr("This run has taken %1 so far. Checking one by one would have taken %2.").arg(time, ones);
    if (run.cancelled)
        return RunBars::tr("Last run cancelled after %1. Checking one by one would have taken %2.").arg(time, ones);
    if (run.sequentialMs < run.elapsedMs)
        return RunBars::tr("Last run: %1. Checking one by one would have taken %2.").arg(time, ones);
    return RunBars::tr("Last run: %1, %3× faster than one by one (%2).")
        .arg(time, ones, factorText(run.sequentialMs / run.elapsedMs));
}

RunBars::RunBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Run time compared with checking one by one"));
    hide();
}

void RunBars::setRunSnapshot(const RunSnapshot &run)
{
    m_run = run;
    const QString sentence = runSummary(run);
    setVisible(!sentence.isEmpty());
    setToolTip(sentence);
    setAccessibleDescription(sentence);
    update();
}

QSize RunBars::sizeHint() const
{
    return {360, 2 * fontMetrics().height() + kRunLineGap + 2 * kRunMargin};
}

QSize RunBars::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void RunBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor rest = mutedColour(palette());
    paintLine(&painter, 0, runLabel(m_run), m_run.elapsedMs, palette().color(QPalette::Highlight));
    paintLine(&painter, 1, oneByOneLabel(), m_run.sequentialMs, rest);
}

void RunBars::paintLine(QPainter *painter, int line, const QString &label, double milliseconds, const QColor &colour) const
{
    const QFontMetrics metrics = fontMetrics();
    const int labels = std::max(metrics.horizontalAdvance(runLabel(m_run)), metrics.horizontalAdvance(oneByOneLabel()));
    const QString factor = line == 0 && m_run.finished && !m_run.cancelled
        ? tr("(%1×)").arg(factorText(m_run.sequentialMs / m_run.elapsedMs))
        : QString();
    const QString words = factor.isEmpty() ? humanDuration(milliseconds)
                                           : tr("%1 %2", "duration, factor").arg(humanDuration(milliseconds), factor);
    const int figures = metrics.horizontalAdvance(humanDuration(m_run.elapsedMs) + QStringLiteral(" (9999×) "))
        + metrics.horizontalAdvance(humanDuration(m_run.sequentialMs));
    const int longest = std::clamp(width() - labels - figures - 2 * kRunMargin - 2 * kRunBarGap, 40, kMaxBarLength);
    const double longestTime = std::max(m_run.elapsedMs, m_run.sequentialMs);
    const int bar = std::max(2, qRound(longest * milliseconds / longestTime));
    const int top = kRunMargin + line * (metrics.height() + kRunLineGap);
    const auto placed = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    painter->setPen(palette().color(QPalette::WindowText));
    painter->drawText(placed({kRunMargin, top, labels, metrics.height()}), Qt::AlignVCenter | Qt::AlignLeading, label);
    const int x = kRunMargin + labels + kRunBarGap;
    painter->fillRect(placed({x, top + (metrics.height() - kRunBarHeight) / 2, bar, kRunBarHeight}), colour);
    painter->drawText(placed({x + bar + kRunBarGap, top, figures, metrics.height()}), Qt::AlignVCenter | Qt::AlignLeading,
                      words);
}

} // namespace watchkeeper

#include "TasksPane.moc"
#include "moc_TasksPane.cpp"
