// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Mnemonics.h"

#include "gui/look/widgets/PlainText.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QGroupBox>
#include <QHash>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>

#include <functional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Returns the place of the `&` that marks the mnemonic, or -1.
qsizetype mnemonicPlace(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) != u'&')
            continue;
        if (text.at(i + 1) != u'&')
            return i;
        ++i; // an escaped ampersand
    }
    return -1;
}

QChar mnemonicOf(const QString &text)
{
    const qsizetype place = mnemonicPlace(text);
    return place < 0 ? QChar() : text.at(place + 1).toLower();
}

//! Returns the length of a text without what follows its words: a shortcut, a colon, or an ellipsis.
qsizetype wordsEnd(const QString &text)
{
    static const QRegularExpression kEnd(u"(\\t.*|[…:：\\s]+)$"_s);
    const QRegularExpressionMatch match = kEnd.match(text);
    return match.hasMatch() ? match.capturedStart() : text.size();
}

//! A text whose mnemonic can be moved.
class MovableMnemonic
{
public:
    explicit MovableMnemonic(QString text)
        : m_plain(std::move(text))
    {
        const QRegularExpressionMatch match = mnemonicInParentheses().match(m_plain);
        m_isInParentheses = match.hasMatch();
        if (m_isInParentheses)
            m_plain.remove(match.capturedStart(), match.capturedLength());
        else
            m_plain.remove(mnemonicPlace(m_plain), 1);
    }

    //! Returns the letters of its words, from the best one to the worst. In parentheses, any letter of the keyboard can follow the words,
    //! as usual in Chinese, Japanese and Korean.
    QString letters() const
    {
        if (m_isInParentheses)
            return u"abcdefghijklmnopqrstuvwxyz0123456789"_s;
        QString first;
        QString further;
        for (qsizetype i = 0; i < wordsEnd(m_plain); ++i) {
            if (m_plain.at(i).isLetterOrNumber())
                (i == 0 || m_plain.at(i - 1).isSpace() ? first : further) += m_plain.at(i).toLower();
        }
        return first + further;
    }

    //! \param letter  one of letters(), or null for no mnemonic
    QString withMnemonic(QChar letter) const
    {
        QString text = m_plain;
        if (letter.isNull())
            return text;
        if (m_isInParentheses)
            return text.insert(wordsEnd(text), u"(&"_s + letter.toUpper() + u')');
        qsizetype place = -1;
        for (qsizetype i = 0; i < wordsEnd(text); ++i) {
            const bool startsWord = i == 0 || text.at(i - 1).isSpace();
            if (text.at(i).toLower() == letter && (place < 0 || startsWord))
                place = i;
            if (place == i && startsWord)
                break;
        }
        return text.insert(place, u'&');
    }

private:
    QString m_plain;
    bool m_isInParentheses;
};

//! Matches texts with letters by augmenting paths (H. W. Kuhn, The Hungarian method for the assignment problem, 1955), so a text gives its
//! letter to another if it can have a different one.
class LetterMatching
{
public:
    //! \param letters  of each text that needs one
    //! \param taken    letters that texts keep
    LetterMatching(QStringList letters, const QSet<QChar> &taken)
        : m_letters(std::move(letters))
        , m_taken(taken)
    {
        for (int text = 0; text < m_letters.size(); ++text) {
            QSet<QChar> tried = m_taken;
            match(text, &tried);
        }
    }

    //! Returns null for a text without a letter that others don't have.
    QChar letterOf(int text) const { return m_texts.key(text); } // the default QChar, which is null

private:
    bool match(int text, QSet<QChar> *tried) // NOLINT(misc-no-recursion): as deep as there are letters
    {
        for (const QChar letter : m_letters.at(text)) {
            if (!tried->contains(letter) && !m_texts.contains(letter)) {
                m_texts.insert(letter, text);
                return true;
            }
        }
        for (const QChar letter : m_letters.at(text)) {
            if (tried->contains(letter))
                continue;
            tried->insert(letter);
            if (match(m_texts.value(letter), tried)) {
                m_texts.insert(letter, text);
                return true;
            }
        }
        return false;
    }

    QStringList m_letters;
    QSet<QChar> m_taken;
    QHash<QChar, int> m_texts;
};

//! A text in the window, and how to change it.
struct ShownText
{
    QString text;
    std::function<void(const QString &)> set;
};

void makeDistinct(const QList<ShownText> &shown)
{
    QStringList texts;
    for (const ShownText &one : shown)
        texts.append(one.text);
    const QStringList distinct = distinctMnemonics(texts);
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (distinct.at(i) != texts.at(i))
            shown.at(i).set(distinct.at(i));
    }
}

void addActions(QList<ShownText> *shown, const QList<QAction *> &actions)
{
    for (QAction *action : actions)
        shown->append({action->text(), [action](const QString &text) { action->setText(text); }});
}

//! Appends the text of a control that reacts to its mnemonic.
void addControl(QList<ShownText> *shown, QWidget *control)
{
    if (auto *button = qobject_cast<QAbstractButton *>(control)) {
        shown->append({button->text(), [button](const QString &text) { button->setText(text); }});
    } else if (auto *label = qobject_cast<QLabel *>(control); label && label->buddy() && !Qt::mightBeRichText(label->text())) {
        shown->append({label->text(), [label](const QString &text) { label->setText(text); }});
    } else if (auto *box = qobject_cast<QGroupBox *>(control)) {
        shown->append({box->title(), [box](const QString &text) { box->setTitle(text); }});
    } else if (auto *tabs = qobject_cast<QTabBar *>(control)) {
        for (int i = 0; i < tabs->count(); ++i)
            shown->append({tabs->tabText(i), [tabs, i](const QString &text) { tabs->setTabText(i, text); }});
    }
}

} // namespace

QStringList distinctMnemonics(const QStringList &texts)
{
    QStringList distinct = texts;
    QSet<QChar> taken;
    QList<qsizetype> places;
    QList<MovableMnemonic> movable;
    QStringList letters;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QChar letter = mnemonicOf(texts.at(i));
        if (letter.isNull() || !taken.contains(letter)) {
            taken.insert(letter);
            continue;
        }
        places.append(i);
        movable.append(MovableMnemonic(texts.at(i)));
        letters.append(movable.last().letters());
    }
    const LetterMatching matching(letters, taken);
    for (int i = 0; i < movable.size(); ++i)
        distinct[places.at(i)] = movable.at(i).withMnemonic(matching.letterOf(i));
    return distinct;
}

MnemonicFilter::MnemonicFilter(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool MnemonicFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Show || !watched->isWidgetType())
        return false;
    if (const auto *menu = qobject_cast<QMenu *>(watched)) {
        QList<ShownText> entries;
        addActions(&entries, menu->actions());
        makeDistinct(entries);
        return false;
    }
    if (m_windows.isEmpty())
        QMetaObject::invokeMethod(this, &MnemonicFilter::updateWindows,
                                  Qt::QueuedConnection); // once for all controls of a page
    m_windows.insert(static_cast<QWidget *>(watched)->window());
    return false;
}

void MnemonicFilter::updateWindows()
{
    const QSet<QWidget *> changed = std::exchange(m_windows, {});
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!changed.contains(window))
            continue;
        QList<ShownText> shown;
        if (const auto *main = qobject_cast<QMainWindow *>(window); main && main->menuWidget())
            addActions(&shown, main->menuWidget()->actions()); // both a menu and a control react to Alt
        for (QWidget *control : window->findChildren<QWidget *>()) {
            if (control->isVisible() && control->window() == window)
                addControl(&shown, control);
        }
        makeDistinct(shown);
    }
}

} // namespace watchkeeper

#include "moc_Mnemonics.cpp"
