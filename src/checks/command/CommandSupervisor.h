// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The program's end of the line to watchkeeper-supervisor. POSIX only.

#include "checks/command/supervisor/GuardRecord.h"

#include <QByteArray>

#include <vector>

namespace watchkeeper {

//! \brief Starts the supervisor when first needed, and again should it be gone. Without it commands still run; the log says so
//! once.
class CommandSupervisor
{
public:
    //! \param token  of this program, as in the marker
    explicit CommandSupervisor(QByteArray token);
    ~CommandSupervisor();
    CommandSupervisor(const CommandSupervisor &) = delete;
    CommandSupervisor &operator=(const CommandSupervisor &) = delete;

    //! The socket for children to announce themselves on; -1 without supervisor. Starts it.
    int socket();
    //! \return false when the supervisor is gone: those that run should be told to the next one.
    bool tell(const GuardRecord &record);

private:
    void start();
    bool send(const GuardRecord &record);

    QByteArray m_token;
    int m_socket = -1;
    std::vector<GuardRecord> m_unsent; //!< while the supervisor is stopped and the line full
    bool m_hopeless = false;           //!< it is not installed or could not be started
};

} // namespace watchkeeper
