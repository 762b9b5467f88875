// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `replay` command, which replays a recorded history through states and alert rules.

#include "cli/Command.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Reads and replays the file in parts in the thread pool. The next part is read when the output of the previous one is written,
//! which limits memory use.
class ReplayCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
    //! A read from a terminal can't be interrupted.
    bool isStuck() const override { return m_isReading; }

private:
    //! A part of the output. The last one has the exit status.
    struct Piece
    {
        QByteArray lines;
        std::optional<int> status; //!< set only in the last part
        QStringList sentences;
    };
    class LoadedHistory;

    void playNext();
    void handlePiece(const Piece &piece);

    std::shared_ptr<LoadedHistory>
        m_history;            //!< shared, because a pool thread can still be using it after this command is destroyed
    bool m_isReading = false; //!< whether a pool thread is using m_history
};

} // namespace watchkeeper
