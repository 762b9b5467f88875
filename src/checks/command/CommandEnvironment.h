// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The environment variables for building commands.

#include <QList>
#include <QProcessEnvironment>
#include <QString>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief The parts of the user's environment that are needed to build a command. Plain values for any thread. A QProcessEnvironment isn't
//! thread-safe even for reading, since Qt 6.4 caches converted strings in values that copies share.
struct UserVariables
{
    QString path;      //!< PATH
    QString allLocale; //!< LC_ALL

    static UserVariables of(const QProcessEnvironment &environment);
};

//! \brief The differences between a command's environment and the user's. Plain values that can be built in any thread. Call
//! appliedTo() in the guard's thread.
class EnvironmentChanges
{
public:
    EnvironmentChanges() {
    } // NOLINT(modernize-use-equals-default): not an aggregate (g++ 12 destroys aggregates twice in a co_await)

    void set(const QString &name, const QString &value);
    void remove(const QString &name);
    //! \return the value that was last set for `name`, or `otherwise`
    QString value(QLatin1StringView name, const QString &otherwise) const;
    //! Returns the user's environment with the changes applied in order.
    QProcessEnvironment appliedTo(QProcessEnvironment environment) const;

private:
    QList<std::pair<QString, std::optional<QString>>> m_changes; //!< nullopt removes the variable
};

} // namespace watchkeeper
