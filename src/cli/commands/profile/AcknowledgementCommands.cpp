// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The commands `ack` and `snooze`.

#include "app/profile/Profile.h"
#include "app/requests/AcknowledgementRequests.h"
#include "app/requests/RequestServer.h"
#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/commands/Command.h"
#include "cli/input/InputFile.h"
#include "cli/options/Moment.h"
#include "cli/options/TargetSelection.h"
#include "engine/evaluate/Acknowledgement.h"
#include "targets/store/TargetsStore.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct AcknowledgementOptions : CommandOptions
{
    TargetSelection targets;
    QString until; //!< see parseFutureMoment(); empty if not given
    bool isRemoval = false;

    void addTo(CLI::App *app);
    bool needsProfileLock() const { return true; }
};

//! \brief Asks the program that monitors the profile to acknowledge or snooze problems. If no program monitors it, writes the request to
//! the history. Reports the outcome.
class AcknowledgementCommand : public CommandWithOptions<AcknowledgementOptions>
{
public:
    void start() override;
    void stop(int status) override;

protected:
    AcknowledgementCommand(const AcknowledgementOptions &options, const Profile &profile, Console *console);
    //! \param until  end time in UTC; null without --until
    virtual AcknowledgementRequest makeRequest(const QDateTime &until) const = 0;
    //! Returns the line to print for a target, with a placeholder for its name.
    virtual QString doneText() const = 0;

private:
    void chooseTargets();
    void writeToHistory(const AcknowledgementRequest &request);
    void requestNext();
    void processReply(const QJsonObject &reply);
    void failWith(const QString &reason);
    void finishWith(const AcknowledgementReply &answer);
    //! \return whether all targets were acknowledged or snoozed
    bool report(const AcknowledgementReply &answer);

    ProfileLock m_lock;
    TargetsStore m_store;
    QDateTime m_until; //!< end time in UTC; null without --until
    QHash<TargetId, QString> m_names;
    AcknowledgementRequest m_remaining; //!< targets for which no request has been sent
    AcknowledgementReply m_reply;       //!< replies that haven't been reported yet
    bool m_isLoaded = false;
};

struct AcknowledgeOptions : AcknowledgementOptions
{
    QString comment;
    QString by; //!< the author; if empty, the logged-in user
    bool isSticky = false;

    void addTo(CLI::App *app);
    void validate() const;
};

class AcknowledgeCommand : public CommandWithOptions<AcknowledgeOptions, AcknowledgementCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

protected:
    AcknowledgementRequest makeRequest(const QDateTime &until) const override;
    QString doneText() const override;
};

struct SnoozeOptions : AcknowledgementOptions
{
    std::optional<Milliseconds> runFor;

    void addTo(CLI::App *app);
    void validate() const;
};

class SnoozeCommand : public CommandWithOptions<SnoozeOptions, AcknowledgementCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

protected:
    AcknowledgementRequest makeRequest(const QDateTime &until) const override;
    QString doneText() const override;
};

//! The maximum number of targets in one request. Each target needs less than 40 bytes in the request and less than 80
//! bytes in the reply.
constexpr qsizetype kMaxAtOnce = 2'000;
static_assert(kMaxAtOnce * 100 < kMaxRequestLength);

void AcknowledgementOptions::addTo(CLI::App *app)
{
    targets.addTo(app);
    addText(app, "--until", &until, "WHEN",
            "End no later than this time: a duration such as 8h, or a date and time such as 2026-11-20T08:00.")
        .check(futureMomentProblem);
    addFlag(app, "--remove", &isRemoval, "Remove the acknowledgement or snooze.");
}

AcknowledgementCommand::AcknowledgementCommand(const AcknowledgementOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
    , m_lock(profile, LockUse::Brief)
    , m_store(profile.targetsFile())
{
    m_store.setSavesGeneratedIds(false);
    connect(&m_store, &TargetsStore::loaded, this, [this] {
        if (!std::exchange(m_isLoaded, true))
            chooseTargets();
    });
    connect(&m_store, &TargetsStore::loadFailed, this, [this](const QList<Problem> &problems) {
        this->console().err.write(problemLines(problems));
        if (m_store.usesBackup() && !std::exchange(m_isLoaded, true))
            return chooseTargets();
        fail(m_store.isUnreadable() ? exit_status::kInputOutput : exit_status::kBadData,
             CliText::tr("%1 couldn't be read.").arg(m_store.file()));
    });
}

void AcknowledgementCommand::start()
{
    if (!options().until.isEmpty())
        m_until = *parseFutureMoment(options().until, QDateTime::currentDateTimeUtc());
    if (!QFileInfo(profile().folder()).isDir())
        return fail(exit_status::kNoInput, CliText::tr("%1 contains no profile.").arg(profile().folder()));
    m_store.load();
}

void AcknowledgementCommand::stop(int status)
{
    if (isStuck())
        return finishLater(status);
    m_remaining.targets.clear(); // sends no further requests for these targets
    report(std::exchange(m_reply, {}));
    finish(status);
}

void AcknowledgementCommand::chooseTargets()
{
    const auto targets = selectedTargets(m_store.document().targets, options().targets, CliText::tr("nothing was changed"));
    if (!targets)
        return fail(exit_status::kUsage, targets.error());
    for (const Target &target : *targets)
        m_names.insert(target.id, target.name);
    AcknowledgementRequest wanted = makeRequest(m_until);
    for (const Target &target : *targets)
        wanted.targets.append(target.id);
    if (m_lock.tryLock())
        return writeToHistory(wanted);
    m_remaining = wanted;
    requestNext();
}

//! Writes the request to the history, because no program monitors the profile. The next program that monitors it will find the
//! request there.
void AcknowledgementCommand::writeToHistory(const AcknowledgementRequest &request)
{
    const auto job = [file = profile().historyFile(), request] {
        return applyAcknowledgementInHistory(file, request, QDateTime::currentDateTimeUtc());
    };
    runInPool(job, [this](const Expected<AcknowledgementReply, HistoryError> &answer) {
        if (answer)
            finishWith(*answer);
        else
            fail(exit_status::kInputOutput, answer.error().sentence());
    });
}

//! Sends a request for a limited number of targets, because a reply about all of them could exceed the size limit.
void AcknowledgementCommand::requestNext()
{
    AcknowledgementRequest request = m_remaining;
    request.targets = m_remaining.targets.mid(0, kMaxAtOnce);
    m_remaining.targets.remove(0, request.targets.size());
    auto *call =
        new RequestCall(profile(), acknowledgementRequestName(request.what), acknowledgementRequestToJson(request), this);
    connect(call, &RequestCall::answered, this, &AcknowledgementCommand::processReply);
    connect(call, &RequestCall::refused, this, &AcknowledgementCommand::failWith);
    connect(call, &RequestCall::unanswered, this, [this] { failWith(m_lock.noReplyExplanation()); });
    call->start();
}

//! Collects the replies. They are printed only after the last request. Otherwise, a reader that closes the pipe early (`|
//! head`) could stop the command before all requests are sent.
void AcknowledgementCommand::processReply(const QJsonObject &reply)
{
    m_reply.targets += acknowledgementReplyFromJson(reply).targets;
    if (m_remaining.targets.isEmpty())
        finishWith(std::exchange(m_reply, {}));
    else
        requestNext();
}

void AcknowledgementCommand::failWith(const QString &reason)
{
    const AcknowledgementReply answer = std::exchange(m_reply, {});
    report(answer);
    fail(exit_status::kInputOutput,
         answer.targets.isEmpty() ? reason : CliText::tr("%1 Targets not listed above may be unchanged.").arg(reason));
}

void AcknowledgementCommand::finishWith(const AcknowledgementReply &answer)
{
    finish(report(answer) ? exit_status::kUp : exit_status::kBadData);
}

bool AcknowledgementCommand::report(const AcknowledgementReply &answer)
{
    bool isAllDone = true;
    for (const AcknowledgementReply::TargetReply &one : answer.targets) {
        const QString name = displayLine(m_names.value(one.target));
        isAllDone = isAllDone && one.outcome == AcknowledgementOutcome::Done;
        if (one.outcome == AcknowledgementOutcome::Done)
            console().out.write(doneText().arg(name) + u'\n');
        else
            console().say(acknowledgementRefusalText(one.outcome, name));
    }
    return isAllDone;
}

const CommandText AcknowledgeCommand::kText{
    "ack", "Profile",
    "Acknowledge a problem and stop its alerts.\n"
    "The acknowledgement ends when the state changes (with --sticky when the target is up), or at --until. It is passed to the "
    "program that monitors the profile, a window or watch. If none is running, the next one reads it from the history.",
    R"(Examples:
  watchkeeper-cli ack 'Shop API' --comment 'a new disk is on its way' --until 8h
  watchkeeper-cli ack --only tag:shop --sticky
  watchkeeper-cli ack 'Shop API' --remove

Exit status: 0 all were acknowledged; 64 a name doesn't exist; 65 a target has no confirmed
problem; 74 the program that monitors the profile doesn't respond, or the history can't be
written.)"};

void AcknowledgeOptions::addTo(CLI::App *app)
{
    AcknowledgementOptions::addTo(app);
    addComment(app, "--comment", &comment, "Comment, such as the cause, or who is doing what.");
    addAuthor(app, &by);
    addFlag(app, "--sticky", &isSticky, "Keep the acknowledgement until the target is up, even if the state changes.");
}

void AcknowledgeOptions::validate() const
{
    targets.requireTargets();
    const bool saysMore = !until.isEmpty() || !comment.isEmpty() || isSticky;
    require(!isRemoval || !saysMore, "--remove can't be used with --comment, --until or --sticky.");
}

AcknowledgementRequest AcknowledgeCommand::makeRequest(const QDateTime &until) const
{
    AcknowledgementRequest request;
    request.what =
        options().isRemoval ? AcknowledgementRequest::Action::Unacknowledge : AcknowledgementRequest::Action::Acknowledge;
    request.acknowledgement.by = options().by.isEmpty() ? localUserName() : options().by;
    request.acknowledgement.comment = options().comment;
    request.acknowledgement.sticky = options().isSticky;
    if (until.isValid())
        request.acknowledgement.until = until;
    return request;
}

QString AcknowledgeCommand::doneText() const
{
    return options().isRemoval ? CliText::tr("No longer acknowledged: %1") : CliText::tr("Acknowledged: %1");
}

const CommandText SnoozeCommand::kText{
    "snooze", "Profile",
    "Snooze the alerts of a problem for a while.\n"
    "The snooze also ends when the target is up. Like an acknowledgement, it is passed to the program "
    "that monitors the profile.",
    R"(Examples:
  watchkeeper-cli snooze 'Shop API' --for 1h
  watchkeeper-cli snooze --only tag:shop --until 2026-11-20T08:00
  watchkeeper-cli snooze 'Shop API' --remove

Exit status: as for ack.)"};

void SnoozeOptions::addTo(CLI::App *app)
{
    AcknowledgementOptions::addTo(app);
    addDuration(app, "--for", &runFor, kRunDurationRange, "Duration, such as 30m or 2h.");
}

void SnoozeOptions::validate() const
{
    targets.requireTargets();
    const bool hasEnd = !until.isEmpty() || runFor;
    require(hasEnd != isRemoval, "Use one of --for, --until or --remove.");
    require(until.isEmpty() || !runFor, "--for and --until can't be used together.");
}

AcknowledgementRequest SnoozeCommand::makeRequest(const QDateTime &until) const
{
    AcknowledgementRequest request;
    request.what = AcknowledgementRequest::Action::Snooze;
    request.until = options().runFor ? QDateTime::currentDateTimeUtc().addMSecs(options().runFor->count()) : until;
    return request;
}

QString SnoozeCommand::doneText() const
{
    return options().isRemoval ? CliText::tr("No longer snoozed: %1") : CliText::tr("Snoozed: %1");
}

} // namespace

void addAcknowledgementCommands(CommandDescriptions *all)
{
    addCommands<AcknowledgeCommand, SnoozeCommand>(all);
}

} // namespace watchkeeper
