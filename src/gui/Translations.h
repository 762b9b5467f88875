// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The language of the window: translations, the locale of numbers and dates, and mnemonics that differ in each language. The
//! English translation contains only the plural forms.

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace watchkeeper {

//! \brief Installs the translation, keeps its mnemonics distinct, and sets the default locale. Call it before any text is created, or again
//! before the first window, which replaces the earlier translation. The QCoreApplication must exist.
//! \param language  code of a language such as `de`; with any other text, that of the system
void installTranslations(const QString &language = {});

//! Returns the language in a settings file, without changing it; empty if there is none. Reads a small file, so call it only at the start.
QString storedLanguage(const QString &settingsFile);

//! \brief Returns the texts with mnemonics that differ. A text keeps its own unless an earlier one has the same. Then it gets another of its
//! letters, at the start of a word if possible, or a letter in parentheses at its end, as usual in Chinese and Japanese. Texts without a
//! mnemonic stay as they are.
QStringList distinctMnemonics(const QStringList &texts);

//! \brief While this object exists, a menu that opens and a window that shows further controls get mnemonics that differ. A translator can't
//! see which texts appear together, some menus contain names of the user, and the texts of Qt's own buttons come from Qt. GUI thread.
class MnemonicFilter : public QObject
{
    Q_OBJECT

public:
    explicit MnemonicFilter(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateWindows();

    QSet<QWidget *> m_windows; //!< that showed further controls. Compare them only, because they may be gone.
};

} // namespace watchkeeper
