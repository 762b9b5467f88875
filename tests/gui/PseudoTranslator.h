// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A made-up language for tests: its words are 40 % longer than the English ones, have only accented letters, and are written from right
//! to left. What is plain English in the window is therefore not translatable, or comes from the user.

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>
#include <QTranslator>

namespace watchkeeper::test {

class PseudoTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        using namespace Qt::StringLiterals;
        if (qstrcmp(source, "QT_LAYOUT_DIRECTION") == 0)
            return u"RTL"_s;
        const QLatin1StringView of(context);
        if (of == "QShortcut"_L1 || of == "QKeySequenceEdit"_L1) // names of keys
            return {};
        return disguised(QString::fromUtf8(source));
    }

    //! Returns the text with other letters and longer words. Placeholders, tags, entities, the letters of mnemonics, code and addresses
    //! stay as they are.
    static QString disguised(const QString &text)
    {
        using namespace Qt::StringLiterals;
        static const QRegularExpression word(
            uR"(%L?(?:\d+|n)|\$\{[^}]*\}|\{\w+\}|<[^>]*>|&\w+;|&.|`[^`]*`|https?://\S+|[A-Za-z]+)"_s);
        static const QString letters = u"àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽ"_s;
        QString made;
        qsizetype end = 0;
        for (auto match = word.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            made += QStringView(text).mid(end, found.capturedStart() - end);
            end = found.capturedEnd();
            if (!found.captured().at(0).isLetter() || found.captured().contains(u':')) {
                made += found.captured();
                continue;
            }
            for (const QChar letter : found.captured())
                made += letters.at(letter.isUpper() ? letter.unicode() - 'A' + 26 : letter.unicode() - 'a');
            made += QString((found.capturedLength() * 2 + 4) / 5, u'ö');
        }
        return made + text.mid(end);
    }
};

//! Whether words of plain English remain in a text, apart from tags, placeholders, addresses and names with marks.
inline bool hasEnglish(QString text)
{
    using namespace Qt::StringLiterals;
    static const QRegularExpression mark(u"<[^>]*>|&\\w+;|&|\\{\\{[^}]*\\}\\}|\\$\\{[^}]*\\}"_s);
    static const QRegularExpression english(u"(?<![\\w/.:@-])[A-Za-z]{3,}(?![\\w/:@-])"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(mark).contains(english);
}

//! Returns the texts of a window in which words of plain English remain, except for what matches `allowed` in a text that
//! follows the name of its widget.
inline QStringList untranslated(const QWidget *window, const QRegularExpression &allowed)
{
    using namespace Qt::StringLiterals;
    QStringList found;
    const auto note = [&](const QWidget *widget, const QString &text) {
        QString shown = widget->objectName() + u": "_s + text;
        shown.remove(allowed).remove(widget->objectName() + u": "_s);
        if (hasEnglish(shown))
            found.append(
                u"%1 %2: %3"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(), text.left(100)));
    };
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        note(widget, widget->toolTip());
        note(widget, widget->accessibleName());
        note(widget, widget->accessibleDescription());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            note(label, label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            note(button, button->text());
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            note(group, group->title());
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            note(line, line->placeholderText());
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < box->count(); ++i)
                note(box, box->itemText(i));
        else if (const auto *list = qobject_cast<const QListWidget *>(widget))
            for (int i = 0; i < list->count(); ++i)
                note(list, list->item(i)->text());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                note(tabs, tabs->tabText(i));
        else if (const auto *menu = qobject_cast<const QMenu *>(widget))
            for (const QAction *action : menu->actions())
                note(menu, action->text());
    }
    found.removeDuplicates();
    return found;
}

} // namespace watchkeeper::test
