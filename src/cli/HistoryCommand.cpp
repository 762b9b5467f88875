// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HistoryCommand.h"

#include "cli/ChosenTargets.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/GivenFile.h"
#include "cli/Moment.h"
#include "cli/PastWriter.h"
#include "model/Names.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kReadAtOnce = std::chrono::milliseconds(std::chrono::hours(6)).count();

} // namespace

HistoryCommand::HistoryCommand(const Arguments &arguments, Console *console, QObject *parent)
    : Command(arguments, console, parent)
    , m_profile(arguments.profile)
    , m_store(m_profile.targetsFile())
    , m_reader(m_profile.resultsFolder())
{
    connect(&m_store, &TargetsStore::loaded, this, [this] {
        if (!std::exchange(m_isReading, true))
            begin();
    });
    connect(&m_store, &TargetsStore::loadFailed, this, [this](const QList<Problem> &problems) {
        this->console().err.write(problemLines(problems));
        fail(m_store.isUnreadable() ? exit_status::kNoInput : exit_status::kBadData,
             CliText::tr("%1 could not be read.").arg(m_store.file()));
    });
}

void HistoryCommand::start()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_from = parseMoment(arguments().from, now)->toMSecsSinceEpoch();
    m_to = parseMoment(arguments().to, now)->toMSecsSinceEpoch();
    if (m_from >= m_to)
        return fail(exit_status::kUsage, CliText::tr("--from is not before --to."));
    m_store.setSavesMereIds(false);
    m_store.load();
}

void HistoryCommand::stop(int status)
{
    m_isEnding = true;
    finish(status);
}

void HistoryCommand::begin()
{
    const bool isChosen = !arguments().names.isEmpty() || !arguments().only.isEmpty();
    const QList<Target> &all = m_store.document().targets;
    const auto chosen = isChosen ? chosenTargets(all, arguments(), {}) : Expected<QList<Target>, QString>(all);
    m_isReading = false;
    if (!chosen)
        return fail(exit_status::kUsage, chosen.error());
    m_targets = *chosen;
    m_next = m_from;
    m_writer = pastWriter(arguments().format, console().outTerminal, namesOf(m_targets));
    console().out.write(m_writer->begin());
    readNext();
}

void HistoryCommand::readNext()
{
    if (m_isEnding)
        return;
    if (m_targets.isEmpty())
        return end();
    m_isReading = true;
    const qint64 until = std::min(m_to, m_next + kReadAtOnce);
    const auto job = [reader = m_reader, id = m_targets.first().id, from = m_next, until] {
        return reader.read(id, from, until);
    };
    m_next = until;
    QtConcurrent::run(job).then(this, [this](const KeptResults &kept) {
        m_isReading = false;
        write(kept);
    });
}

void HistoryCommand::write(const KeptResults &kept)
{
    if (m_isEnding)
        return;
    for (const FileFault &fault : kept.faults) {
        if (!m_faults.contains(fault.text()))
            m_faults.append(fault.text());
    }
    QByteArray text;
    for (const StoredResult &stored : kept.results) {
        const Result result = restoredResult(stored, m_targets.first());
        m_summary.add(result.outcome);
        text += m_writer->result(result);
    }
    console().out.write(text);
    if (m_next >= m_to) {
        m_targets.removeFirst();
        m_next = m_from;
    }
    if (console().out.isDrained())
        QMetaObject::invokeMethod(this, &HistoryCommand::readNext, Qt::QueuedConnection);
    else
        connect(&console().out, &Output::drained, this, &HistoryCommand::readNext, Qt::SingleShotConnection);
}

void HistoryCommand::end()
{
    console().out.write(m_writer->end(m_summary));
    for (const QString &fault : std::as_const(m_faults))
        console().say(CliText::tr("Some results may be missing. %1").arg(fault));
    finish(m_faults.isEmpty() ? exit_status::kUp : exit_status::kBadData);
}

} // namespace watchkeeper
