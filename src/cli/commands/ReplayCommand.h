// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `replay` command, which replays a recorded history through states and alert rules and prints lines of JSON.

#include "cli/commands/Command.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Replays a recorded history: accepts input in pieces of any size and returns lines of JSON. Pure. The first input line is
//! the header (ReplayLine.h).
class Replay
{
public:
    Replay();
    ~Replay();
    Q_DISABLE_COPY_MOVE(Replay)

    //! \return false after an error; see problems() and lineNumber(). No more input is accepted after an error
    bool feed(QByteArrayView piece);
    //! Marks the end of the input and reports everything that was due by the time of the last line. \return false after an
    //! error, like feed()
    bool finish();
    //! Returns the output lines since the last call, in order. Also works after an error.
    QByteArray takeOutput();

    qint64 lineNumber() const { return m_lineNumber; } //!< 1-based number of the last line read
    const QStringList &problems() const { return m_problems; }

private:
    class Player;
    bool takeLine(QByteArrayView line);

    std::unique_ptr<Player> m_player; //!< null until the header is read
    QByteArray m_incompleteLine;      //!< the beginning of an incomplete line
    qint64 m_lineNumber = 0;
    QStringList m_problems;
};

struct ReplayOptions : CommandOptions
{
    QString file; //!< path of the recording, or - for standard input

    void addTo(CLI::App *app);
};

//! \brief Reads and replays the file in parts in the thread pool. To limit memory use, the next part is read only after the
//! output of the previous part has been written.
class ReplayCommand : public CommandWithOptions<ReplayOptions>
{
public:
    static const CommandText kText;
    static constexpr bool kWritesForPrograms = true;
    using CommandWithOptions::CommandWithOptions;

    void start() override;

private:
    //! A part of the output. Only the last part has an exit status.
    struct Piece
    {
        QByteArray lines;
        std::optional<int> status; //!< set only in the last part
        QStringList sentences;
    };
    class LoadedHistory;

    void playNext();
    void handlePiece(const Piece &piece);

    //! Shared, because a pool thread can still be using it after this command is destroyed.
    std::shared_ptr<LoadedHistory> m_history;
};

} // namespace watchkeeper
