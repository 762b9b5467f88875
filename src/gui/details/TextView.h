// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Shows a text with marked parts in the colours of the palette.

#include "gui/details/StyledText.h"

#include <QPlainTextEdit>

namespace watchkeeper {

//! \brief Read-only. Only the visible part is coloured, so that long texts appear immediately; no text is interpreted as HTML.
class TextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextView(QWidget *parent = nullptr);

    //! Keeps scroll position, cursor and selection as far as the new text reaches; the same text changes nothing.
    void setStyled(StyledText text);

    //! \brief Selects the next match of `text`, ignoring case; starts at the selection and wraps around at the end.
    //! \return false if there is no match
    bool findNext(const QString &text, bool backwards);
    //! The same from the start of the selection: for a text that is still being typed.
    bool findAtCursor(const QString &text);
    int countOf(const QString &text) const;
    //! 1-based number of the selected match among those of countOf(); 0 if none is selected.
    int positionOf(const QString &text) const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void colourVisible();
    void colour(const QTextBlock &block);
    QTextCharFormat formatOf(const TextSpan &span) const;
    void clearColours();

    StyledText m_styledText;
};

} // namespace watchkeeper
