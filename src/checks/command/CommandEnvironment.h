// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The environment that commands are composed with.

#include <QList>
#include <QProcessEnvironment>
#include <QString>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief What the composing of a command has to know of the user's environment. Plain values, for any thread: a QProcessEnvironment
//! is not thread-safe even for reading, Qt 6.4 keeps converted texts in values that copies share.
struct UserVariables
{
    QString path;      //!< PATH
    QString allLocale; //!< LC_ALL

    static UserVariables of(const QProcessEnvironment &environment);
};

//! \brief What a command's environment has other than the user's. Plain values, composed in any thread; over() in that of the guard.
class EnvironmentChanges
{
public:
    EnvironmentChanges() {
    } // NOLINT(modernize-use-equals-default): not an aggregate (g++ 12 destroys those twice in a co_await)

    void set(const QString &name, const QString &value);
    void remove(const QString &name);
    //! \return what `name` was last set to here, otherwise `otherwise`
    QString value(QLatin1StringView name, const QString &otherwise) const;
    //! The user's environment with the changes in the order in which they were made.
    QProcessEnvironment over(QProcessEnvironment environment) const;

private:
    QList<std::pair<QString, std::optional<QString>>> m_changes; //!< no value: removed
};

} // namespace watchkeeper
