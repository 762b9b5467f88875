// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Mnemonics that differ within a menu or window, in each language.

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace watchkeeper {

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
