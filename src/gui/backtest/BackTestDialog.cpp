// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backtest/BackTestDialog.h"

#include "app/alerting/AlertsStore.h"
#include "app/alerting/RuleReferences.h"
#include "app/monitor/Monitor.h"
#include "async/WhenDone.h"
#include "gui/backtest/BackTestModel.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/SaveFile.h"
#include "gui/look/widgets/WindowState.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

BackTestRun::BackTestRun(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority); // the table's updates take precedence
}

BackTestRun::~BackTestRun()
{
    cancel();
    m_pool.waitForDone(); // the job uses this object; a cancelled job ends after its current file
}

void BackTestRun::start(const BackTestQuery &question)
{
    cancel();
    m_faults.clear();
    m_test = std::make_shared<BackTest>(question);
    startNextChunk();
}

void BackTestRun::cancel()
{
    if (m_test)
        m_test->cancel();
    m_test.reset();
}

void BackTestRun::startNextChunk()
{
    m_pool.start([this, test = m_test] {
        BackTestChunk part = test->next();
        QMetaObject::invokeMethod(this, [this, test, part = std::move(part)] {
            if (test == m_test)
                handleChunk(part);
        });
    });
}

void BackTestRun::handleChunk(const BackTestChunk &part)
{
    m_faults += part.faults;
    const auto test = m_test;
    emit progressed(part);
    if (test != m_test)
        return; // a slot connected to the signal cancelled the run
    if (!part.isLast)
        return startNextChunk();
    m_test.reset();
    emit finished(m_faults);
}

namespace {

// Keys of saveState().
const QString kPeriod = u"period"_s;
const QString kFirstDayKey = u"first"_s;
const QString kLastDayKey = u"last"_s;
const QString kWithSuppressed = u"keptBack"_s;

constexpr int kBackTestNoteMargin = 8;        // [px]
constexpr int kProgressSteps = 1'000;         // steps of the progress bar
constexpr int kDays = 7;                      // proposed length of a custom period
constexpr int kBackTestWidthCharacters = 136; // width of the dialog in average characters
constexpr int kBackTestHeightLines = 34;

} // namespace

BackTestDialog::BackTestDialog(const BackTestChoices &choices, const QVariantMap &state, QWidget *parent)
    : QDialog(parent)
    , m_choices(choices)
    , m_run(new BackTestRun(this))
    , m_model(new BackTestModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_period(new QComboBox)
    , m_firstDay(makeDateEdit(u"first"_s, tr("First day")))
    , m_lastDay(makeDateEdit(u"last"_s, tr("Last day")))
    , m_runButton(new QPushButton)
    , m_progress(new QProgressBar)
    , m_headline(makeSelectableLabel(u"headline"_s))
    , m_totals(makeSelectableLabel(u"totals"_s))
    , m_withSuppressed(new QCheckBox(tr("Also list &suppressed alerts")))
    , m_pages(new QStackedWidget)
    , m_emptyListLabel(makeSelectableLabel(u"note"_s))
    , m_view(new QTableView)
    , m_copyButton(new QPushButton(tr("C&opy")))
    , m_exportButton(new QPushButton(tr("&Export…")))
{
    setObjectName(u"backTestDialog"_s);
    setWindowTitle(tr("Back-test alert rules"));
    build();
    restoreState(state);
    connectParts();
    updatePeriod();
    setStage(Stage::Asking);
    (m_runButton->isEnabled() ? static_cast<QWidget *>(m_period) : m_view)->setFocus();
}

void BackTestDialog::build()
{
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_withSuppressed->setObjectName(u"keptBack"_s);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, kProgressSteps);
    buildTable();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_copyButton->setObjectName(u"copy"_s);
    m_exportButton->setObjectName(u"export"_s);
    for (QPushButton *button : {m_copyButton, m_exportButton}) {
        button->setAutoDefault(false);
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildPeriodRow());
    layout->addWidget(m_progress);
    layout->addWidget(m_headline);
    layout->addWidget(m_totals);
    layout->addWidget(m_withSuppressed);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    setInitialSize(
        this, {kBackTestWidthCharacters * fontMetrics().averageCharWidth(), kBackTestHeightLines * fontMetrics().height()});
}

QWidget *BackTestDialog::buildPeriodRow()
{
    m_period->setObjectName(u"period"_s);
    for (const auto &[period, text] :
         {std::pair(BackTestPeriod::LastDay, tr("Last 24 hours")), std::pair(BackTestPeriod::LastWeek, tr("Last 7 days")),
          std::pair(BackTestPeriod::LastMonth, tr("Last 30 days")), std::pair(BackTestPeriod::CustomDates, tr("Custom dates"))})
        m_period->addItem(text, backTestPeriodKey(period));
    m_runButton->setObjectName(u"act"_s);
    auto *label = new QLabel(tr("Perio&d:"));
    label->setBuddy(m_period);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_period);
    layout->addWidget(m_firstDay);
    layout->addWidget(new QLabel(tr("to", "between two dates")));
    layout->addWidget(m_lastDay);
    layout->addStretch(1);
    layout->addWidget(m_runButton);
    return row;
}

void BackTestDialog::buildTable()
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(BackTestModel::SortRole);
    m_proxy->setFilterRole(BackTestModel::SentRole);
    m_proxy->setFilterKeyColumn(0);
    m_view->setObjectName(u"alerts"_s);
    m_view->setAccessibleName(tr("Alerts"));
    m_view->setModel(m_proxy);
    makePlainTable(m_view);
    m_view->sortByColumn(static_cast<int>(BackTestColumn::When), Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    QHeaderView *header = m_view->horizontalHeader();
    const int letter = m_view->fontMetrics().averageCharWidth();
    for (const auto &[column, width] :
         {std::pair(BackTestColumn::When, 26), std::pair(BackTestColumn::Kind, 18), std::pair(BackTestColumn::Rule, 16),
          std::pair(BackTestColumn::Channels, 18), std::pair(BackTestColumn::SuppressionReason, 24)})
        header->resizeSection(static_cast<int>(column), width * letter);
    header->setSectionResizeMode(static_cast<int>(BackTestColumn::Target), QHeaderView::Stretch);
    auto *copying = new QAction(actionIcon(u"copy"_s), tr("Copy"), m_view);
    copying->setShortcut(QKeySequence::Copy);
    copying->setShortcutContext(Qt::WidgetShortcut);
    connect(copying, &QAction::triggered, this, &BackTestDialog::copy);
    m_view->addAction(copying);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_emptyListLabel->setAlignment(Qt::AlignCenter);
    m_emptyListLabel->setMargin(kBackTestNoteMargin);
    m_pages->addWidget(m_emptyListLabel);
    m_pages->addWidget(m_view);
}

void BackTestDialog::restoreState(const QVariantMap &state)
{
    const QDate today = QDate::currentDate();
    const auto day = [&state](const QString &key, const QDate &fallback) {
        const QDate known = state.value(key).toDate();
        return known.isValid() ? known : fallback;
    };
    m_firstDay->setDate(day(kFirstDayKey, today.addDays(-kDays)));
    m_lastDay->setDate(day(kLastDayKey, today));
    m_period->setCurrentIndex(
        std::max(0, m_period->findData(state.value(kPeriod, backTestPeriodKey(BackTestPeriod::LastWeek)))));
    m_withSuppressed->setChecked(state.value(kWithSuppressed).toBool());
}

QVariantMap BackTestDialog::saveState() const
{
    return {{kPeriod, m_period->currentData()},
            {kFirstDayKey, m_firstDay->date()},
            {kLastDayKey, m_lastDay->date()},
            {kWithSuppressed, m_withSuppressed->isChecked()}};
}

void BackTestDialog::connectParts()
{
    connect(m_period, &QComboBox::currentIndexChanged, this, &BackTestDialog::updatePeriod);
    connect(m_runButton, &QPushButton::clicked, this, &BackTestDialog::startOrCancel);
    connect(m_withSuppressed, &QCheckBox::toggled, this, &BackTestDialog::showRows);
    connect(m_copyButton, &QPushButton::clicked, this, &BackTestDialog::copy);
    connect(m_exportButton, &QPushButton::clicked, this, &BackTestDialog::exportCsv);
    connect(m_run, &BackTestRun::progressed, this, &BackTestDialog::addChunk);
    connect(m_run, &BackTestRun::finished, this, &BackTestDialog::finish);
}

BackTestPeriod BackTestDialog::period() const
{
    return backTestPeriodFromKey(m_period->currentData().toString()).value_or(BackTestPeriod::LastWeek);
}

TimeSpan BackTestDialog::span() const
{
    return backTestSpan(period(), m_firstDay->date(), m_lastDay->date(), QDateTime::currentMSecsSinceEpoch(),
                        QTimeZone::systemTimeZone());
}

void BackTestDialog::updatePeriod()
{
    const bool isCustomPeriod = period() == BackTestPeriod::CustomDates && m_stage != Stage::Running;
    m_firstDay->setEnabled(isCustomPeriod);
    m_lastDay->setEnabled(isCustomPeriod);
}

//! Cancels the back-test if it is running, and starts it otherwise.
void BackTestDialog::startOrCancel()
{
    if (m_stage == Stage::Running) {
        m_run->cancel();
        return setStage(Stage::Done); // the alerts found so far stay in the list
    }
    start();
}

void BackTestDialog::start()
{
    const TimeSpan requestedSpan = span();
    m_periodProblem = requestedSpan.isEmpty() ? tr("The first day can't be after the last day or in the future.") : QString();
    m_model->clear();
    m_faults.clear();
    m_tally = BackTestTally(m_choices.document.rules);
    if (!m_periodProblem.isEmpty())
        return setStage(Stage::Asking);
    BackTestQuery question;
    question.targets = m_choices.targets;
    question.maintenance = m_choices.maintenance;
    question.rules = m_choices.document.rules;
    question.span = requestedSpan;
    question.now = QDateTime::currentMSecsSinceEpoch();
    question.folder = m_choices.resultsFolder;
    question.database = m_choices.historyFile;
    m_progress->setValue(0);
    setStage(Stage::Running);
    m_run->start(question);
}

void BackTestDialog::addChunk(const BackTestChunk &part)
{
    for (const ReplayedAlert &replayed : part.alerts)
        m_tally.add(replayed);
    m_model->append(part.alerts);
    m_progress->setValue(static_cast<int>(part.done * kProgressSteps));
    showTotals();
    showRows();
}

void BackTestDialog::finish(const QStringList &faults)
{
    m_faults = faults;
    setStage(Stage::Done);
}

void BackTestDialog::setStage(Stage stage)
{
    const bool wasRunning = std::exchange(m_stage, stage) == Stage::Running;
    const bool isRunning = stage == Stage::Running;
    const bool hasFocus = m_runButton->hasFocus();
    m_runButton->setText(isRunning ? tr("&Cancel") : wasRunning ? tr("&Run again") : tr("&Run back-test"));
    m_runButton->setEnabled(!m_choices.document.rules.isEmpty());
    m_runButton->setDefault(true);
    m_period->setEnabled(!isRunning);
    m_progress->setVisible(isRunning);
    if (hasFocus)
        m_runButton->setFocus();
    updatePeriod();
    showTotals();
    showRows();
}

void BackTestDialog::showTotals()
{
    const bool isKnown = m_stage != Stage::Asking;
    m_headline->setVisible(isKnown);
    m_totals->setVisible(isKnown);
    if (!isKnown)
        return;
    m_headline->setText(backTestHeadline(m_tally));
    QStringList lines = backTestTotals(m_tally, m_choices.document);
    if (m_model->isTruncated())
        lines.append(
            tr("Only the first %Ln alerts are listed, but the totals include all alerts.", "alerts", BackTestModel::kMaxRows));
    if (!m_faults.isEmpty())
        lines.append(tr("Some results may be missing. %1").arg(m_faults.join(u' ')));
    m_totals->setText(lines.join(u'\n'));
}

//! Shows the list, or a message that explains why it is empty.
void BackTestDialog::showRows()
{
    m_proxy->setFilterFixedString(m_withSuppressed->isChecked() ? QString() : u"sent"_s);
    m_view->setColumnHidden(static_cast<int>(BackTestColumn::SuppressionReason), !m_withSuppressed->isChecked());
    const bool hasRows = m_proxy->rowCount() > 0;
    m_emptyListLabel->setText(emptyListText());
    m_pages->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_view) : m_emptyListLabel);
    m_copyButton->setEnabled(hasRows);
    m_exportButton->setEnabled(hasRows);
    m_withSuppressed->setEnabled(m_stage != Stage::Asking);
}

QString BackTestDialog::emptyListText() const
{
    if (!m_choices.problem.isEmpty())
        return m_choices.problem;
    if (m_choices.document.rules.isEmpty())
        return tr("No alert rules yet, so no alerts are sent.");
    if (!m_periodProblem.isEmpty())
        return m_periodProblem;
    if (m_stage == Stage::Asking)
        return tr(
            "See what the alert rules would have sent. Stored results are evaluated as if they were new. Nothing is sent.");
    if (m_stage == Stage::Running)
        return tr("No alerts so far…");
    return m_tally.suppressed() == 0
        ? tr("No alerts would have been sent in this period: no rule matched any event.")
        : tr("No alerts would have been sent in this period. To see suppressed alerts, select “Also list suppressed alerts”.");
}

//! Returns the rows as tab-separated text with a heading. \param rows  row numbers of the proxy model
QString BackTestDialog::tabSeparated(const QList<int> &rows) const
{
    const auto line = [](const auto &cellOf) {
        QStringList cells;
        for (int column = 0; column < kBackTestColumnCount; ++column)
            cells.append(cellOf(static_cast<BackTestColumn>(column)));
        return cells.join(u'\t') + u'\n';
    };
    QString all = line([](BackTestColumn column) { return backTestColumnName(column); });
    for (const int row : rows) {
        const ReplayedAlert &replayed = m_model->alert(m_proxy->mapToSource(m_proxy->index(row, 0)).row());
        all += line([&replayed](BackTestColumn column) { return backTestCell(replayed, column); });
    }
    return all;
}

//! Copies the selected rows, or all rows if none is selected.
void BackTestDialog::copy()
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty()) {
        rows.resize(m_proxy->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    QGuiApplication::clipboard()->setText(tabSeparated(rows));
}

//! Exports the listed rows as CSV.
void BackTestDialog::exportCsv()
{
    QByteArray content = backTestCsvHeader();
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        content += backTestCsvRow(m_model->alert(m_proxy->mapToSource(m_proxy->index(row, 0)).row()));
    askAndSave(this, tr("Export back-test"), u"watchkeeper-back-test.csv"_s, content);
}

void BackTestDialog::done(int result)
{
    m_run->cancel();
    QDialog::done(result);
}

namespace {

//! The key in window.ini.
const QString kBackTestKey = QStringLiteral("backTest");

} // namespace

BackTestActions::BackTestActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    connect(parts.backTest, &QAction::triggered, this, &BackTestActions::readSavedRules);
}

void BackTestActions::readSavedRules()
{
    const auto onLoaded = [this](const LoadedAlerts &found) {
        if (found.document)
            return backTestRules(*found.document, {}, m_parts.window);
        BackTestChoices choices;
        choices.problem =
            tr("The alert rules can't be read: %1").arg(found.problems.value(0, Problem({}, 0, {}, {}, {})).toString());
        openDialog(std::move(choices), {}, m_parts.window);
    };
    whenDone(QtConcurrent::run(readAlertsFile, m_parts.monitor->profile().alertsFile()), this, onLoaded);
}

void BackTestActions::backTestRules(const AlertsDocument &document, const RuleNames &renamed, QWidget *parent)
{
    BackTestChoices choices;
    choices.document = document;
    openDialog(std::move(choices), renamed, parent);
}

void BackTestActions::openDialog(BackTestChoices choices, const RuleNames &renamed, QWidget *parent)
{
    const TargetsDocument &document = m_parts.monitor->targets().document();
    const Profile &profile = m_parts.monitor->profile();
    choices.targets = document.targets;
    if (!renamed.isEmpty()) {
        for (Target &target : choices.targets)
            target.alerts = renamedRules(target.alerts, renamed);
    }
    choices.maintenance = document.maintenance;
    choices.resultsFolder = profile.resultsFolder();
    choices.historyFile = profile.historyFile();
    auto *dialog = new BackTestDialog(choices, m_parts.state->value(kBackTestKey).toMap(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_parts.state->set(kBackTestKey, dialog->saveState()); });
    dialog->open();
}

} // namespace watchkeeper

#include "moc_BackTestDialog.cpp"
