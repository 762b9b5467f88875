// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/file/DialogueJson.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

QString dialogueText(const char *text)
{
    return QCoreApplication::translate("Dialogue", text);
}

QByteArray DialogueJson::hexBytes(const JsonLocation &location, const QString &digits)
{
    QByteArray written = digits.toLatin1();
    written.replace(' ', "");
    const QByteArray bytes = QByteArray::fromHex(written);
    if (bytes.toHex() != written.toLower())
        report(location,
               dialogueText(QT_TRANSLATE_NOOP("Dialogue", "“%1” isn't a series of hexadecimal digit pairs such as 00ff."))
                   .arg(digits));
    return bytes;
}

void DialogueJson::reportUnknownNames()
{
    QStringList known(m_definedNames.begin(), m_definedNames.end());
    known.sort();
    for (const auto &[location, name] : m_usedNames)
        requireOneOf(location, name, known);
}

} // namespace watchkeeper
