// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/AcknowledgementCommand.h"

#include "app/requests/AcknowledgementRequests.h"
#include "app/requests/RequestCall.h"
#include "app/requests/RequestServer.h"
#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "async/WhenDone.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/input/InputFile.h"
#include "cli/options/Moment.h"
#include "cli/options/TargetSelection.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The maximum number of targets in one request. Each target takes less than 40 bytes of the request and less than 80 bytes of the reply.
constexpr qsizetype kMaxAtOnce = 2'000;
static_assert(kMaxAtOnce * 100 < kMaxRequestLength);

} // namespace

AcknowledgementCommand::AcknowledgementCommand(const Arguments &arguments, Console *console, QObject *parent)
    : Command(arguments, console, parent)
    , m_profile(arguments.profile)
    , m_lock(m_profile, LockUse::Brief)
    , m_store(m_profile.targetsFile())
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
    if (!arguments().until.isEmpty())
        m_until = *parseFutureMoment(arguments().until, QDateTime::currentDateTimeUtc());
    if (arguments().runFor)
        m_until = QDateTime::currentDateTimeUtc().addMSecs(arguments().runFor->count());
    if (!QFileInfo(m_profile.folder()).isDir())
        return fail(exit_status::kNoInput, CliText::tr("%1 contains no profile.").arg(m_profile.folder()));
    m_store.load();
}

void AcknowledgementCommand::stop(int status)
{
    if (m_isWriting)
        return finishLater(status);
    m_remaining.targets.clear(); // stops further requests for them
    report(std::exchange(m_reply, {}));
    finish(status);
}

void AcknowledgementCommand::chooseTargets()
{
    const auto targets = selectedTargets(m_store.document().targets, arguments(), CliText::tr("nothing was changed"));
    if (!targets)
        return fail(exit_status::kUsage, targets.error());
    for (const Target &target : *targets)
        m_names.insert(target.id, target.name);
    AcknowledgementRequest wanted = makeRequest();
    for (const Target &target : *targets)
        wanted.targets.append(target.id);
    if (m_lock.tryLock())
        return writeToHistory(wanted);
    m_remaining = wanted;
    requestNext();
}

//! Writes the request to the history, because no program monitors the profile. The next program that monitors it will find the
//! request there.
void AcknowledgementCommand::writeToHistory(const AcknowledgementRequest &order)
{
    m_isWriting = true;
    const auto job = [file = m_profile.historyFile(), order] {
        return applyAcknowledgementInHistory(file, order, QDateTime::currentDateTimeUtc());
    };
    whenDone(QtConcurrent::run(job), this, [this](const Expected<AcknowledgementReply, HistoryError> &answer) {
        m_isWriting = false;
        if (answer)
            finishWith(*answer);
        else
            fail(exit_status::kInputOutput, answer.error().sentence());
    });
}

AcknowledgementRequest AcknowledgementCommand::makeRequest() const
{
    AcknowledgementRequest order;
    if (arguments().action == Action::Snooze) {
        order.what = AcknowledgementRequest::What::Snooze;
        order.until = m_until;
        return order;
    }
    order.what =
        arguments().isRemoval ? AcknowledgementRequest::What::Unacknowledge : AcknowledgementRequest::What::Acknowledge;
    order.acknowledgement.by = arguments().by.isEmpty() ? localUserName() : arguments().by;
    order.acknowledgement.comment = arguments().comment;
    order.acknowledgement.sticky = arguments().isSticky;
    if (m_until.isValid())
        order.acknowledgement.until = m_until;
    return order;
}

//! Sends a request for a limited number of targets, because a reply about all of them could exceed the size limit.
void AcknowledgementCommand::requestNext()
{
    AcknowledgementRequest order = m_remaining;
    order.targets = m_remaining.targets.mid(0, kMaxAtOnce);
    m_remaining.targets.remove(0, order.targets.size());
    auto *call = new RequestCall(m_profile, acknowledgementRequestName(order.what), acknowledgementRequestToJson(order), this);
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

void AcknowledgementCommand::failWith(const QString &why)
{
    const AcknowledgementReply answer = std::exchange(m_reply, {});
    report(answer);
    fail(exit_status::kInputOutput,
         answer.targets.isEmpty() ? why : CliText::tr("%1 Targets not listed above may be unchanged.").arg(why));
}

void AcknowledgementCommand::finishWith(const AcknowledgementReply &answer)
{
    finish(report(answer) ? exit_status::kUp : exit_status::kBadData);
}

bool AcknowledgementCommand::report(const AcknowledgementReply &answer)
{
    bool isAllDone = true;
    for (const AcknowledgementReply::One &one : answer.targets) {
        const QString name = displayLine(m_names.value(one.target));
        isAllDone = isAllDone && one.outcome == AcknowledgementOutcome::Done;
        if (one.outcome == AcknowledgementOutcome::Done)
            console().out.write(doneText(name) + u'\n');
        else
            console().say(acknowledgementRefusal(one.outcome, name));
    }
    return isAllDone;
}

QString AcknowledgementCommand::doneText(const QString &name) const
{
    if (arguments().action == Action::Acknowledge)
        return arguments().isRemoval ? CliText::tr("No longer acknowledged: %1").arg(name)
                                     : CliText::tr("Acknowledged: %1").arg(name);
    return m_until.isValid() ? CliText::tr("Snoozed: %1").arg(name) : CliText::tr("No longer snoozed: %1").arg(name);
}

} // namespace watchkeeper

#include "moc_AcknowledgementCommand.cpp"
