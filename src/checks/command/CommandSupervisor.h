// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The program's end of the connection to watchkeeper-supervisor. POSIX only.

#include "checks/command/supervisor/GuardRecord.h"

#include <QByteArray>

#include <vector>

namespace watchkeeper {

//! \brief Starts the supervisor when first needed, and again if it is gone. Without it, commands still run; this is logged once.
class CommandSupervisor
{
public:
    //! \param token  of this program, as in the marker
    explicit CommandSupervisor(QByteArray token);
    ~CommandSupervisor();
    CommandSupervisor(const CommandSupervisor &) = delete;
    CommandSupervisor &operator=(const CommandSupervisor &) = delete;

    //! The socket on which children announce themselves; -1 without a supervisor. Starts the supervisor.
    int socket();
    //! \return false if the supervisor is gone: the running commands should be reported to the next one.
    bool tell(const GuardRecord &record);

private:
    void start();
    bool send(const GuardRecord &record);

    QByteArray m_token;
    int m_socket = -1;
    std::vector<GuardRecord> m_unsent; //!< while the supervisor is stopped and the socket is full
    bool m_isUnavailable = false;      //!< it isn't installed or couldn't be started
};

} // namespace watchkeeper
