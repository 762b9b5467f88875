// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Shows a text with marked parts in the colours of the palette.

#include "gui/details/StyledText.h"

#include <QPlainTextEdit>

namespace watchkeeper {

//! \brief Read-only. Only what is seen is coloured, so that long texts come up at once; nothing is ever taken for HTML.
class TextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextView(QWidget *parent = nullptr);

    //! Keeps scroll position, cursor and selection as far as the new text reaches; the same text changes nothing.
    void setStyled(StyledText text);

    //! \brief Selects the next place where `text` stands, whatever its case, from the selection on and around the end.
    //! \return false when it stands nowhere
    bool findNext(const QString &text, bool backwards);
    //! The same from the begin of the selection on: for a text that is still being typed.
    bool findHere(const QString &text);
    int countOf(const QString &text) const;
    //! 1-based number of the selected one among those of countOf(); 0 where none is selected.
    int placeOf(const QString &text) const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void colourVisible();
    void colour(const QTextBlock &block);
    QTextCharFormat formatOf(const TextSpan &span) const;
    void forgetColours();

    StyledText m_styled;
};

} // namespace watchkeeper
