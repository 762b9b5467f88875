// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/OwnCommandRuns.h"

#include "alerts/channels/CommandDelivery.h"
#include "app/words/DisplayText.h"
#include "gui/look/widgets/WindowState.h"

#include <QCoroTask>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTimeZone>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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

#include "moc_OwnCommandRuns.cpp"
