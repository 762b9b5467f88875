// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `replay`: a recorded past through states and alert rules.

#include "cli/Command.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Reads and replays a piece after the other in the thread pool, and goes on when what came of it is written: memory
//! stays bounded.
class ReplayCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
    //! Nothing ends a read from a terminal.
    bool isStuck() const override { return m_isReading; }

private:
    //! A part of the output; the last one says how it ended.
    struct Piece
    {
        QByteArray lines;
        std::optional<int> status; //!< exit status, of the last one
        QStringList sentences;
    };
    class Past;

    void playNext();
    void take(const Piece &piece);

    std::shared_ptr<Past> m_past; //!< a call of it may outlive this command
    bool m_isReading = false;     //!< a thread of the pool has m_past
};

} // namespace watchkeeper
