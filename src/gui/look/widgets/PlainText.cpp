// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/PlainText.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QString menuText(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

const QRegularExpression &mnemonicInParentheses()
{
    static const QRegularExpression mnemonic(u"\\s?\\(&\\w\\)"_s);
    return mnemonic;
}

QString plainActionText(QString text)
{
    static const QString kAmpersandSubstitute(QChar(0xE000)); // a private-use character, which doesn't occur in texts
    text.replace(u"&&"_s, kAmpersandSubstitute).remove(mnemonicInParentheses()).remove(u'&');
    text.replace(kAmpersandSubstitute, u"&"_s);
    if (text.endsWith(u'…')) // an ellipsis at the end means that a dialog opens; elsewhere, it is part of the text
        text.chop(1);
    return text.trimmed();
}

QString listText(const QStringList &items)
{
    // Not QLocale::createSeparatedList(), whose “and” is wrong for phrases, and for a list that goes on with “and 3 more”.
    QString text = items.value(0);
    for (const QString &item : items.mid(1))
        text = QCoreApplication::translate("Lists", "%1, %2", "a list and its next item").arg(text, item);
    return text;
}

void setPlainLabel(QInputDialog *dialog, const QString &text)
{
    dialog->setLabelText(menuText(text));
    for (QLabel *label : dialog->findChildren<QLabel *>()) // QInputDialog has no accessor for its label
        label->setTextFormat(Qt::PlainText);
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<div style=\"white-space: pre-wrap\">"_s + text.toHtmlEscaped() + u"</div>"_s;
}

} // namespace watchkeeper
