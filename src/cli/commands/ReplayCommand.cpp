// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ReplayCommand.h"

#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/input/ReplayLine.h"
#include "cli/write/BackTestWriter.h"
#include "cli/write/OrderedJson.h"
#include "model/base/NearestWord.h"
#include "model/base/Quantity.h"
#include "model/target/Target.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <cstdio>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxLineChars = 64 * 1024 * 1024; // the header is a single line that contains all targets

QJsonValue replayTimeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QByteArray replayedChangeLine(const ReplayedChange &change, const QList<Target> &targets)
{
    static const QStringList keys{u"at"_s,   u"target"_s,  u"from"_s,     u"to"_s,
                                  u"type"_s, u"attempt"_s, u"flapping"_s, u"reachable"_s};
    const TargetState &state = change.state;
    const QJsonObject json{{u"at"_s, replayTimeText(change.at)},
                           {u"target"_s, targets[change.target].name},
                           {u"from"_s, change.from ? outcomeKey(*change.from) : u"pending"_s},
                           {u"to"_s, outcomeKey(state.outcome)},
                           {u"type"_s, state.hard ? u"hard"_s : u"soft"_s},
                           {u"attempt"_s, state.attempt},
                           {u"flapping"_s, state.flapping},
                           {u"reachable"_s, !state.unreachable}};
    return orderedJson(json, keys) + '\n';
}

} // namespace

//! Replays the lines that follow the header.
class Replay::Player
{
public:
    explicit Player(const ReplayHeader &header)
        : m_targets(header.targets)
        , m_core(header.targets, header.rules, header.start)
        , m_lastTime(header.start)
    {
        m_core.setMaintenance(header.maintenance, header.start);
        for (int index = 0; index < static_cast<int>(m_targets.size()); ++index) {
            m_indexByName.insert(m_targets[index].id.toByteArray(QUuid::WithoutBraces), index);
            m_names.append(m_targets[index].name.toUtf8());
            m_indexByName.insert(m_names.last(), index);
        }
    }

    //! \return the error in the line, or an empty string
    QString play(QByteArrayView text)
    {
        auto line = scanReplayLine(text);
        if (!line) {
            const auto read = readReplayLine(text);
            if (!read)
                return read.error();
            line = *read;
        }
        const int index = positionOf(line->target);
        if (index < 0)
            return unknownTarget(QString::fromUtf8(line->target));
        if (line->at < m_lastTime)
            return CliText::tr("The time on this line is earlier than the time on the previous line.");
        m_lastTime = line->at;
        const QString wrong = line->action ? executeAction(index, *line) : QString();
        if (!line->action)
            m_core.addResult(index, line->outcome, line->at);
        return wrong;
    }

    void finish() { m_core.finish(m_lastTime); }

    QByteArray takeOutput()
    {
        QByteArray lines;
        for (const ReplayUpdate &update : m_core.takeUpdates()) {
            const auto *const change = std::get_if<ReplayedChange>(&update);
            lines += change ? replayedChangeLine(*change, m_targets) : alertLine(std::get<ReplayedAlert>(update));
        }
        return lines;
    }

private:
    //! \return the index, or -1 if the target is unknown. Most recordings list the targets in the same order in every cycle, so
    //! this function usually needs no lookup by name.
    int positionOf(const QByteArray &target)
    {
        const bool isExpected = m_expected < m_names.size() && m_names[m_expected] == target;
        const int index = isExpected ? static_cast<int>(m_expected) : m_indexByName.value(target, -1);
        m_expected = index + 1 < m_names.size() ? index + 1 : 0;
        return index;
    }

    QString executeAction(int index, const ReplayLine &line)
    {
        const QString name = m_targets[index].name;
        switch (m_core.applyAction(index, *line.action, line.at)) {
        case AcknowledgementOutcome::NoProblem:
            return CliText::tr("%1 had no problem at that time.").arg(name);
        case AcknowledgementOutcome::NotAcknowledged:
            return CliText::tr("%1 wasn't acknowledged at that time.").arg(name);
        default:
            return {};
        }
    }

    QString unknownTarget(const QString &name) const
    {
        return CliText::withSuggestion(CliText::tr("Target “%1” isn't in the first line.").arg(name),
                                       nearestWord(name, namesOf(m_targets)));
    }

    QList<Target> m_targets;
    QList<QByteArray> m_names;
    QHash<QByteArray, int> m_indexByName;
    qsizetype m_expected = 0;
    ReplayCore m_core;
    qint64 m_lastTime;
};

Replay::Replay() = default;
Replay::~Replay() = default;

bool Replay::feed(QByteArrayView piece)
{
    QByteArray joined;
    if (!m_incompleteLine.isEmpty()) {
        joined = std::exchange(m_incompleteLine, {}) + piece.toByteArray();
        piece = joined;
    }
    while (m_problems.isEmpty()) {
        const void *const found =
            piece.isEmpty() ? nullptr : std::memchr(piece.data(), '\n', static_cast<size_t>(piece.size()));
        if (!found) {
            m_incompleteLine = piece.toByteArray();
            break;
        }
        const qsizetype length = static_cast<const char *>(found) - piece.data();
        takeLine(piece.first(length));
        piece = piece.sliced(length + 1);
    }
    if (m_incompleteLine.size() > kMaxLineChars) {
        ++m_lineNumber;
        m_problems.append(CliText::tr("This line is longer than %1.").arg(humanByteSize(kMaxLineChars)));
    }
    return m_problems.isEmpty();
}

bool Replay::finish()
{
    if (!m_incompleteLine.isEmpty() && !takeLine(std::exchange(m_incompleteLine, {})))
        return false;
    if (!m_player) {
        m_lineNumber = 1;
        m_problems.append(CliText::tr(
            "The first line is missing. Expected an object, such as {\"targets\": […], \"alerts\": […], \"start\": \"…\"}."));
        return false;
    }
    m_player->finish();
    return true;
}

QByteArray Replay::takeOutput()
{
    return m_player ? m_player->takeOutput() : QByteArray();
}

bool Replay::takeLine(QByteArrayView line)
{
    ++m_lineNumber;
    if (m_player) {
        if (const QString wrong = line.trimmed().isEmpty() ? QString() : m_player->play(line); !wrong.isEmpty())
            m_problems.append(wrong);
    } else if (!line.trimmed().isEmpty()) {
        const auto header = readReplayHeader(line);
        if (header)
            m_player = std::make_unique<Player>(*header);
        else
            m_problems = header.error();
    }
    return m_problems.isEmpty();
}

//! \brief The recording and the progress of its replay. Can be used in any thread, but not concurrently.
class ReplayCommand::LoadedHistory
{
public:
    explicit LoadedHistory(const QString &path)
        : m_path(path)
        , m_file(path)
    {
    }

    //! Reads and replays the next part. Blocks; call it in a pool thread. Must not be called after the last part.
    Piece next()
    {
        if (!m_file.isOpen()) {
            if (const QString reason = open(); !reason.isEmpty())
                return Piece{{}, exit_status::kNoInput, {reason}};
        }
        constexpr qint64 kChunkSize = 1024 * 1024;
        const QByteArray bytes = m_file.read(kChunkSize);
        if (bytes.isEmpty() && m_file.error() != QFile::NoError)
            return Piece{{}, exit_status::kInputOutput, {readError()}};
        if (bytes.isEmpty())
            return lastPiece(m_replay.finish());
        return m_replay.feed(bytes) ? Piece{m_replay.takeOutput(), {}, {}} : lastPiece(false);
    }

private:
    QString readError() const { return CliText::tr("%1 couldn't be read: %2.").arg(m_path, m_file.errorString()); }

    //! \return the reason for the failure, or an empty string
    QString open()
    {
        const bool isStandardInput = m_path == "-"_L1;
        if (!isStandardInput && QFileInfo(m_path).isDir())
            return CliText::tr("%1 is a folder, not a recorded history.").arg(m_path);
        const bool isOpen = isStandardInput ? m_file.open(stdin, QIODevice::ReadOnly) : m_file.open(QIODevice::ReadOnly);
        return isOpen ? QString() : readError();
    }

    Piece lastPiece(bool isRight)
    {
        Piece piece{m_replay.takeOutput(), isRight ? exit_status::kUp : exit_status::kBadData, {}};
        for (const QString &problem : m_replay.problems())
            piece.sentences.append(CliText::tr("%1:%2: %3").arg(m_path, QString::number(m_replay.lineNumber()), problem));
        return piece;
    }

    QString m_path;
    QFile m_file;
    Replay m_replay;
};

const CommandText ReplayCommand::kText{
    "replay", "Configuration as code",
    "Run recorded results through states and alert rules.\n"
    "The recorded times are used as the clock. Prints a line of JSON for each change of a target – at, target, from, to, type "
    "(soft or hard), attempt, flapping, reachable – and for each alert: at, alert (the rule), target, kind (problem, recovery, "
    "reminder, flapping-start, flapping-end, acknowledged, digest) and suppressedBy, which is null if the alert would have "
    "been sent. Only such alerts also have channels and title. If no state was known, from is pending. With type hard, from is "
    "the last confirmed state. Events that become due between two lines happen between them. No events happen after the last "
    "line.",
    R"(The first line of FILE describes what is monitored:
  {"targets":[…],"alerts":[…],"start":"2026-01-31T08:00:00Z"}
targets and, optionally, defaults and maintenance are as in targets.json. alerts are rules
(docs/alerts.md). Then, in chronological order:
  {"at":"2026-01-31T08:01:00Z","target":"Shop API","outcome":"down"}
  {"at":"2026-01-31T08:02:00Z","ack":"Shop API","by":"Ann","comment":"…","for":"1h"}
  {"at":"2026-01-31T08:03:00Z","unack":"Shop API"}
  {"at":"2026-01-31T08:04:00Z","snooze":"Shop API","for":"1h"}
  {"at":"2026-01-31T08:05:00Z","maintenance":"Shop API","for":"1h"}
An ack with "sticky":true lasts through changes. An ack without "for" lasts until the state
changes. The outcome is up, degraded, down or unknown. Targets are given by name or ID.
Results from history query also work: their other keys are ignored.

Examples:
  watchkeeper-cli replay outage.ndjson | grep '"alert"'
  watchkeeper-cli history query "Shop API" --from 7d --format ndjson |
    cat rules.json - | watchkeeper-cli replay -
To back-test rules on the history of a profile, use alerts backtest.

Exit status: 0 replayed, 65 a line is invalid (earlier ones were replayed), 66 file not found.)"};

void ReplayOptions::addTo(CLI::App *app)
{
    addPath(app, "FILE", &file, "FILE|-", "The recorded results, one line of JSON each. Use - to read standard input.")
        .required();
}

void ReplayCommand::start()
{
    m_history = std::make_shared<LoadedHistory>(options().file);
    playNext();
}

void ReplayCommand::playNext()
{
    runInPool([past = m_history] { return past->next(); }, [this](const Piece &piece) { handlePiece(piece); });
}

void ReplayCommand::handlePiece(const Piece &piece)
{
    console().out.write(piece.lines);
    for (const QString &sentence : piece.sentences)
        console().say(sentence);
    if (piece.status)
        finish(*piece.status);
    else
        continueAfterOutput([this] { playNext(); });
}

void addReplayCommand(CommandDescriptions *all)
{
    addCommands<ReplayCommand>(all);
}

} // namespace watchkeeper
