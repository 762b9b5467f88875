// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One connection to a PostgreSQL server.

#include "history/database/HistoryServerLocation.h"
#include "history/database/SqlConnection.h"

namespace watchkeeper {

//! \brief Every call blocks until the server responds, limited by the timeouts in HistoryServerLocation::options().
class PostgresConnection final : public SqlConnection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    explicit PostgresConnection(HistoryServerLocation location);
    ~PostgresConnection() override { hangUp(); }

    //! Once.
    HistoryFault open(Mode mode);

    const HistoryServerLocation &location() const { return m_location; }

protected:
    //! PostgreSQL rejects text that contains a zero byte.
    QVariant bindableValue(const QVariant &value) const override;

private:
    HistoryError faultOf(const QSqlError &error) const override;

    const HistoryServerLocation m_location;
};

} // namespace watchkeeper
