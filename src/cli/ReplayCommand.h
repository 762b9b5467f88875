// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `replay`: plays a recorded history through states and alert rules.

#include "cli/Command.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Reads and replays in parts in the thread pool, and continues when the output is written: memory stays bounded.
class ReplayCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
    //! A read from a terminal can't be ended.
    bool isStuck() const override { return m_isReading; }

private:
    //! A part of the output; the last one has the result.
    struct Piece
    {
        QByteArray lines;
        std::optional<int> status; //!< exit status, set in the last part
        QStringList sentences;
    };
    class Past;

    void playNext();
    void take(const Piece &piece);

    std::shared_ptr<Past> m_past; //!< a call of it may outlast this command
    bool m_isReading = false;     //!< a pool thread uses m_past
};

} // namespace watchkeeper
