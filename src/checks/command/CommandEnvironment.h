// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The environment for building commands.

#include <QList>
#include <QProcessEnvironment>
#include <QString>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief The parts of the user's environment that building a command needs. Plain values, for any thread: a QProcessEnvironment isn't
//! thread-safe even for reading, since Qt 6.4 caches converted texts in values that copies share.
struct UserVariables
{
    QString path;      //!< PATH
    QString allLocale; //!< LC_ALL

    static UserVariables of(const QProcessEnvironment &environment);
};

//! \brief The differences of a command's environment from the user's. Plain values, built in any thread; call over() in the guard's thread.
class EnvironmentChanges
{
public:
    EnvironmentChanges() {
    } // NOLINT(modernize-use-equals-default): not an aggregate (g++ 12 destroys those twice in a co_await)

    void set(const QString &name, const QString &value);
    void remove(const QString &name);
    //! \return what `name` was last set to here, else `otherwise`
    QString value(QLatin1StringView name, const QString &otherwise) const;
    //! The user's environment with the changes applied in order.
    QProcessEnvironment over(QProcessEnvironment environment) const;

private:
    QList<std::pair<QString, std::optional<QString>>> m_changes; //!< no value: removed
};

} // namespace watchkeeper
