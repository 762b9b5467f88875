// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/OwnCommandsMenu.h"

#include "alerts/channels/CommandDelivery.h"
#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/words/DisplayText.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"

#include <QAction>
#include <QCoroTask>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSet>
#include <QTimeZone>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QList<OwnCommand> storedOwnCommands(const Settings &settings)
{
    QList<OwnCommand> commands;
    const QJsonArray stored = settings.value(setting::kCommands).toArray();
    for (const auto &text : stored) {
        if (const auto command = ownCommandFromText(text.toString()))
            commands.append(*command);
    }
    return commands;
}

OwnCommandsMenu::OwnCommandsMenu(const Parts &parts)
    : QMenu(tr("R&un a command"), parts.window)
    , m_parts(parts)
    , m_runs(new OwnCommandRuns(this))
    , m_end(addSeparator())
{
    setObjectName(u"commandsMenu"_s);
    setToolTipsVisible(true);
    m_showRuns = addAction(actionIcon(u"log"_s), tr("Show &runs"), this, &OwnCommandsMenu::showRuns);
    m_showRuns->setObjectName(u"actionCommandRuns"_s);
    m_showRuns->setToolTip(tr("Show the output and the exit status of your commands, and stop them"));
    QAction *edit = addAction(actionIcon(u"edit"_s), tr("&Edit commands…"), this, &OwnCommandsMenu::editRequested);
    edit->setObjectName(u"actionEditCommands"_s);
    edit->setToolTip(tr("Add, change and remove commands that run for a target, such as ssh or ping"));
    for (QAction *action : {m_showRuns, edit})
        action->setStatusTip(action->toolTip());
    connect(&parts.monitor->settings(), &Settings::changed, this, &OwnCommandsMenu::rebuild);
    connect(parts.view, &ResultsView::selectionEdited, this, &OwnCommandsMenu::updateActions);
    connect(m_runs, &OwnCommandRuns::changed, this, [this] { m_showRuns->setEnabled(!m_runs->runs().isEmpty()); });
    connect(m_runs, &OwnCommandRuns::failed, this, &OwnCommandsMenu::showRuns);
    connect(m_runs, &OwnCommandRuns::finished, this, [this](const QString &command, const QString &target) {
        emit notice(tr("“%1” has run for %2.").arg(command, target));
    });
    connect(parts.monitor, &Monitor::shuttingDown, m_runs, &OwnCommandRuns::cancelAll);
    m_showRuns->setEnabled(false);
    rebuild();
}

void OwnCommandsMenu::rebuild()
{
    const QList<OwnCommand> commands = storedOwnCommands(m_parts.monitor->settings());
    if (commands == m_commands)
        return;
    m_commands = commands;
    qDeleteAll(m_actions);
    m_actions.clear();
    QSet<QString> names;
    for (const OwnCommand &command : std::as_const(m_commands)) {
        auto *action = new QAction(menuText(command.name), this);
        if (!names.contains(command.name)) // the name of its shortcut; a second command with the same name has none
            action->setObjectName(u"actionCommand-"_s + command.name);
        names.insert(command.name);
        action->setToolTip(plainToolTip(command.line));
        insertAction(m_end, action);
        m_actions.append(action);
        connect(action, &QAction::triggered, this, [this, command] { start(command); });
    }
    updateActions();
}

QList<Target> OwnCommandsMenu::selectedTargets(const OwnCommand &command) const
{
    QList<Target> targets;
    const QList<TargetId> selected = m_parts.view->selectedIds();
    const QSet<TargetId> ids(selected.begin(), selected.end());
    for (const Target &target : m_parts.monitor->targets().document().targets) { // with the names that privacy mode hides
        if (ids.contains(target.id) && command.appliesTo(target.kind))
            targets.append(target);
    }
    return targets;
}

void OwnCommandsMenu::updateActions()
{
    QSet<QString> kinds;
    for (const TargetId &id : m_parts.view->selectedIds()) {
        if (const int row = m_parts.model->rowOf(id); row >= 0)
            kinds.insert(m_parts.model->presentRow(row).target->kind);
    }
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const OwnCommand &command = m_commands.at(i);
        const bool applies =
            std::any_of(kinds.begin(), kinds.end(), [&command](const QString &kind) { return command.appliesTo(kind); });
        m_actions.at(i)->setEnabled(applies);
        m_actions.at(i)->setVisible(applies || kinds.isEmpty());
    }
}

void OwnCommandsMenu::start(const OwnCommand &command)
{
    const QList<Target> targets = selectedTargets(command);
    if (targets.size() <= kMaxUnasked)
        return runFor(command, targets);
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Run the command?"),
                        tr("“%1” runs once for each of %Ln target(s).", "", static_cast<int>(targets.size())).arg(command.name),
                        QMessageBox::Cancel, m_parts.window);
    question->setObjectName(u"commandQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton *confirm = question->addButton(tr("&Run"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, [this, command, targets] { runFor(command, targets); });
    question->open();
}

void OwnCommandsMenu::runFor(const OwnCommand &command, const QList<Target> &targets)
{
    for (const Target &target : targets) {
        CommandSubject subject = commandSubject(target);
        Alert &alert = subject.alert;
        if (const int index = m_parts.model->rowOf(target.id); index >= 0) {
            const ResultRow &row = m_parts.model->presentRow(index);
            alert.after = row.last ? row.last->outcome : Outcome::Unknown;
            alert.kind = alert.after == Outcome::Up ? AlertKind::Recovery : AlertKind::Problem;
            alert.at = row.last ? row.last->at : QDateTime();
            alert.since = row.since;
            alert.attempt = row.last ? row.last->attempt : 1;
            alert.summary = row.observationText();
            alert.message = row.message();
        }
        m_runs->run(command, subject);
    }
}

void OwnCommandsMenu::showRuns()
{
    if (!m_dialog) {
        m_dialog = new OwnCommandRunsDialog(m_runs, m_parts.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->show();
    m_dialog->raise();
}

namespace {

constexpr qsizetype kMaxKeptRuns = 200;
constexpr int kRunsSpacing = 8;
constexpr QSize kRunsSize{680, 440};
enum OwnRunColumn { RunCommandColumn, RunTargetColumn, RunStatusColumn };

using OwnRunState = OwnCommandRun::State;

//! The end of a run. Not an aggregate, see docs/contributing/coroutines.md 1.
class RunEnd
{
public:
    RunEnd(OwnRunState how, QString why, QString printed)
        : state(how)
        , status(std::move(why))
        , output(std::move(printed))
    {
    }
    OwnRunState state;
    QString status;
    QString output;
};

QString startFailure(const QString &program)
{
    return OwnCommandRuns::tr("“%1” can't be started. Is it installed, and is its folder in PATH?").arg(program);
}

RunEnd endOf(const AlertProgram &run, bool isCancelled)
{
    const QProcess &process = run.process();
    const QString output = QString::fromLocal8Bit(run.output());
    if (process.error() == QProcess::FailedToStart)
        return RunEnd(OwnRunState::Failed, startFailure(process.program()), output);
    if (isCancelled)
        return RunEnd(OwnRunState::Cancelled, OwnCommandRuns::tr("Cancelled"), output);
    if (run.exceedsOutputLimit())
        return RunEnd(OwnRunState::Failed, OwnCommandRuns::tr("Printed too much and was stopped"), output);
    if (process.exitStatus() == QProcess::CrashExit)
        return RunEnd(OwnRunState::Failed, OwnCommandRuns::tr("Killed by a signal"), output);
    const auto state = process.exitCode() == 0 ? OwnRunState::Finished : OwnRunState::Failed;
    return RunEnd(state, OwnCommandRuns::tr("Exit status %1").arg(process.exitCode()), output);
}

QCoro::Task<RunEnd> runOwnCommand(QString program, QStringList arguments, QProcessEnvironment environment, CancelToken token)
{
    AlertProgram run(program, arguments, {});
    run.start(environment, {});
    const CancelCallback stop(token, [&run] { run.kill(); });
    OneShot done = run.done();
    co_await done;
    run.kill(); // processes that the program left behind
    co_return endOf(run, token.isCancelled());
}

} // namespace

OwnCommandRuns::~OwnCommandRuns()
{
    for (auto &running : m_running)
        running.second.cancel();
}

void OwnCommandRuns::run(const OwnCommand &command, const CommandSubject &subject)
{
    OwnCommandRun run;
    run.number = ++m_lastNumber;
    run.command = command.name;
    run.target = displayLine(subject.alert.targetName);
    if (m_runs.size() >= kMaxKeptRuns && m_runs.first().state > OwnRunState::Running)
        m_runs.removeFirst();
    m_runs.append(run);
    const auto call = commandCall(command, subject, QDateTime::currentMSecsSinceEpoch(), QTimeZone::systemTimeZone());
    if (!call)
        return end(run.number, OwnRunState::Failed, call.error(), {});
    Job job{run.number, *call, QProcessEnvironment::systemEnvironment()};
    job.environment.insert(alertEnvironment(subject.alert, {}));
    job.environment.insert(u"WATCHKEEPER_HOST"_s, subject.host);
    job.environment.insert(u"WATCHKEEPER_PORT"_s, subject.port > 0 ? QString::number(subject.port) : QString());
    if (command.isDetached)
        return startDetached(job);
    m_waiting.append(job);
    startNext();
}

void OwnCommandRuns::startDetached(const Job &job)
{
    AlertProgram program(job.call.program, job.call.arguments, {});
    if (program.startDetached(job.environment))
        end(job.number, OwnRunState::Finished, tr("Started"), {});
    else
        end(job.number, OwnRunState::Failed, startFailure(job.call.program), {});
}

void OwnCommandRuns::startNext()
{
    while (!m_waiting.isEmpty() && m_running.size() < static_cast<size_t>(kMaxAtOnce)) {
        const Job job = m_waiting.takeFirst();
        OwnCommandRun *run = find(job.number);
        run->state = OwnRunState::Running;
        run->status = tr("Running", "a command");
        const CancelToken token = m_running[job.number].token();
        QCoro::connect(runOwnCommand(job.call.program, job.call.arguments, job.environment, token), this,
                       [this, number = job.number](const RunEnd &ended) {
                           m_running.erase(number);
                           end(number, ended.state, ended.status, ended.output);
                           startNext();
                       });
    }
    emit changed();
}

OwnCommandRun *OwnCommandRuns::find(quint64 number)
{
    const auto run =
        std::find_if(m_runs.begin(), m_runs.end(), [number](const OwnCommandRun &each) { return each.number == number; });
    return run == m_runs.end() ? nullptr : &*run;
}

void OwnCommandRuns::end(quint64 number, OwnCommandRun::State state, const QString &status, const QString &output)
{
    OwnCommandRun *run = find(number);
    run->state = state;
    run->status = status;
    run->output = output;
    const OwnCommandRun ended = *run;
    emit changed();
    if (state == OwnRunState::Failed)
        emit failed();
    else if (state == OwnRunState::Finished)
        emit finished(ended.command, ended.target);
}

void OwnCommandRuns::cancel(quint64 number)
{
    if (m_waiting.removeIf([number](const Job &job) { return job.number == number; }) > 0)
        end(number, OwnRunState::Cancelled, tr("Cancelled"), {});
    else if (const auto running = m_running.find(number); running != m_running.end())
        running->second.cancel();
}

void OwnCommandRuns::cancelAll()
{
    for (const Job &job : std::exchange(m_waiting, {}))
        end(job.number, OwnRunState::Cancelled, tr("Cancelled"), {});
    for (auto &running : m_running)
        running.second.cancel();
}

OwnCommandRunsDialog::OwnCommandRunsDialog(OwnCommandRuns *runs, QWidget *parent)
    : QDialog(parent)
    , m_runs(runs)
    , m_list(new QTreeWidget)
    , m_output(new QPlainTextEdit)
    , m_cancel(new QPushButton(tr("&Stop the command")))
{
    setObjectName(u"commandRuns"_s);
    setWindowTitle(tr("Runs of your commands"));
    build();
    connect(runs, &OwnCommandRuns::changed, this, &OwnCommandRunsDialog::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &OwnCommandRunsDialog::showCurrent);
    connect(m_cancel, &QPushButton::clicked, runs, [this] { m_runs->cancel(current()); });
    fill();
    setInitialSize(this, kRunsSize);
}

void OwnCommandRunsDialog::build()
{
    m_list->setObjectName(u"runs"_s);
    m_list->setAccessibleName(tr("Runs"));
    m_list->setHeaderLabels({tr("Command"), tr("Target"), tr("Status")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    m_output->setObjectName(u"runOutput"_s);
    m_output->setReadOnly(true);
    m_output->setTabChangesFocus(true);
    m_output->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_output->setPlaceholderText(tr("No output"));
    m_cancel->setObjectName(u"cancelRun"_s);
    m_cancel->setAutoDefault(false);
    auto *label = new QLabel(tr("&Output"));
    label->setBuddy(m_output);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_cancel, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kRunsSpacing);
    layout->addWidget(m_list, 1);
    layout->addWidget(label);
    layout->addWidget(m_output, 1);
    layout->addWidget(buttons);
}

quint64 OwnCommandRunsDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(RunCommandColumn, Qt::UserRole).toULongLong() : 0;
}

//! Shows the newest run first. Selects the newest failure, unless the user has selected another run.
void OwnCommandRunsDialog::fill()
{
    const quint64 selected = current();
    m_list->clear();
    QTreeWidgetItem *chosen = nullptr;
    for (qsizetype i = m_runs->runs().size() - 1; i >= 0; --i) {
        const OwnCommandRun &run = m_runs->runs().at(i);
        auto *item = new QTreeWidgetItem(m_list, {run.command, run.target, run.status.section(u'\n', 0, 0)});
        item->setData(RunCommandColumn, Qt::UserRole, run.number);
        item->setToolTip(RunStatusColumn, run.status.toHtmlEscaped());
        if (selected == run.number || (selected == 0 && !chosen && run.state == OwnRunState::Failed))
            chosen = item;
    }
    m_list->setCurrentItem(chosen ? chosen : m_list->topLevelItem(0));
    showCurrent();
}

void OwnCommandRunsDialog::showCurrent()
{
    const quint64 number = current();
    const auto &runs = m_runs->runs();
    const auto run =
        std::find_if(runs.begin(), runs.end(), [number](const OwnCommandRun &each) { return each.number == number; });
    const bool isKnown = run != runs.end();
    const bool isOpen = isKnown && (run->state == OwnRunState::Waiting || run->state == OwnRunState::Running);
    QString text;
    if (isKnown)
        text = run->output.isEmpty() && run->state == OwnRunState::Failed ? run->status : run->output;
    if (m_output->toPlainText() != text)
        m_output->setPlainText(text);
    m_cancel->setEnabled(isOpen);
}

} // namespace watchkeeper

#include "moc_OwnCommandsMenu.cpp"
