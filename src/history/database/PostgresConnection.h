// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One connection to a PostgreSQL server.

#include "history/database/HistoryServerPlace.h"
#include "history/database/SqlConnection.h"

namespace watchkeeper {

//! \brief Every call blocks until the server responds, limited by the timeouts in HistoryServerPlace::options().
class PostgresConnection final : public SqlConnection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    explicit PostgresConnection(HistoryServerPlace place);
    ~PostgresConnection() override { hangUp(); }

    //! Once.
    HistoryFault open(Mode mode);

    const HistoryServerPlace &place() const { return m_place; }

protected:
    //! PostgreSQL rejects text that contains a zero byte.
    QVariant bindable(const QVariant &value) const override;

private:
    HistoryError faultOf(const QSqlError &error) const override;

    const HistoryServerPlace m_place;
};

} // namespace watchkeeper
