// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One check of a server as a row describes it: by a kind alone, or by a preset, whose conditions the engine evaluates.

#include "model/Observation.h"
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

    //! \param port  of 127.0.0.1, unless the row names another place
    //! \return the observation; an internal error if the row is invalid
    Observation run(const PeerRow &row, quint16 port, std::chrono::milliseconds timeout);

private:
    Observation runPreset(const PeerRow &row, quint16 port, std::chrono::milliseconds timeout);

    std::unique_ptr<Engine> m_engine; // for presets, created with the first
};

} // namespace watchkeeper::test
