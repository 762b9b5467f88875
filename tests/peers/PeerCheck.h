// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs the check described by a script row: with only a kind, or with a preset, whose conditions the engine evaluates.

#include "model/check/Observation.h"
#include "peers/PeerScript.h"

#include <memory>

namespace watchkeeper {
class Engine;
}

namespace watchkeeper::test {

class PeerCheck
{
public:
    PeerCheck();
    ~PeerCheck();
    PeerCheck(const PeerCheck &) = delete;
    PeerCheck &operator=(const PeerCheck &) = delete;

    //! \param port  on 127.0.0.1, unless the row specifies another address
    //! \return the observation; an internal error if the row is invalid
    Observation run(const PeerRow &row, quint16 port, std::chrono::milliseconds timeout);

private:
    Observation runPreset(const PeerRow &row, quint16 port, std::chrono::milliseconds timeout);

    std::unique_ptr<Engine> m_engine; // evaluates presets; created for the first preset
};

} // namespace watchkeeper::test
