// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/EventDispatchers.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr char kVariable[] = "QT_NO_THREADED_GLIB";
constexpr char kWatchkeeperValue[] = "watchkeeper"; // Qt accepts any value; this value shows that Watchkeeper set the variable

} // namespace

void usePlainEventDispatchers()
{
    if (qEnvironmentVariableIsEmpty(kVariable))
        qputenv(kVariable, kWatchkeeperValue);
}

void removeEventDispatcherVariable(QProcessEnvironment *environment)
{
    const QString name = QLatin1StringView(kVariable);
    if (environment->value(name) == QLatin1StringView(kWatchkeeperValue))
        environment->remove(name);
}

} // namespace watchkeeper
