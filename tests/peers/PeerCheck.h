// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One look at a server as a row wants it: by a kind alone, or by a preset, whose conditions the engine judges.

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

    //! \param port  of 127.0.0.1, where the row does not name another place
    //! \return what was seen; an internal error where the row makes no sense
    Observation run(const PeerRow &row, quint16 port, std::chrono::milliseconds timeout);

private:
    Observation runPreset(const PeerRow &row, quint16 port, std::chrono::milliseconds timeout);

    std::unique_ptr<Engine> m_engine; // for presets, made with the first
};

} // namespace watchkeeper::test
