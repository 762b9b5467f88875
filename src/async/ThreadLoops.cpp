// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/ThreadLoops.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr char kVariable[] = "QT_NO_THREADED_GLIB";
constexpr char kOurs[] = "watchkeeper"; // Qt accepts any text; this one shows who set it

} // namespace

void choosePlainThreadLoops()
{
    if (qEnvironmentVariableIsEmpty(kVariable))
        qputenv(kVariable, kOurs);
}

void forgetThreadLoops(QProcessEnvironment *environment)
{
    const QString name = QLatin1StringView(kVariable);
    if (environment->value(name) == QLatin1StringView(kOurs))
        environment->remove(name);
}

} // namespace watchkeeper
